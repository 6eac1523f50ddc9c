package org.toguna.checkin;

import org.springframework.stereotype.Component;

/// What works behind the gates' door.
@Component
record Gatehouse(DeviceBook devices, Duties duties, Passing passing, Merging merging) {}
