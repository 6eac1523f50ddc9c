#!/usr/bin/env bash
# The whole test suite. JAVA_HOME is set by the launcher.
set -u
cd "$(dirname "$0")/../.." || exit 1
goal=apply
[ "${CI:-}" = true ] && goal=check
exec bash src/build/maven.sh -B -Dspotless.goal="$goal" verify "$@"
