#!/usr/bin/env bash
# Maven: the one that is installed, else the wrapper, which fetches it once from Maven Central.
cd "$(dirname "$0")/../.." || exit 1
if command -v mvn >/dev/null 2>&1; then exec mvn "$@"; fi
exec sh ./mvnw "$@"
