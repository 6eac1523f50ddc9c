#!/usr/bin/env bash
# The whole test suite. JAVA_HOME is set by the launcher.
set -u
cd "$(dirname "$0")/../.."
goal=apply
[ "${CI:-}" = true ] && goal=check
if command -v mvn >/dev/null 2>&1; then build=mvn; else build=./mvnw; fi
exec "$build" -B -Dspotless.goal="$goal" verify "$@"
