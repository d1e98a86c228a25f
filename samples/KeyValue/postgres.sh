#!/usr/bin/env bash
# Starts a PostgreSQL server whose data and socket are in a folder, and prints how to connect to it; or stops it. PostgreSQL is installed if it is not there.
set -euo pipefail

usage="usage: postgres.sh start|stop FOLDER"
command=${1:?$usage}
mkdir -p "${2:?$usage}"
folder=$(cd "$2" && pwd)

if ! command -v pg_ctl >/dev/null && ! ls /usr/lib/postgresql/*/bin/pg_ctl >/dev/null 2>&1; then
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql; } >&2
fi
PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)

# The server refuses to run as root.
as=()
if [[ $(id -u) == 0 ]]; then
  chown postgres "$folder"
  as=(runuser -u postgres --)
fi

case $command in
  start)
    if [[ ! -d $folder/data ]]; then
      "${as[@]}" env LC_ALL=C initdb --pgdata="$folder/data" --username=keyvalue --auth=trust --encoding=UTF8 >"$folder/log"
    fi
    "${as[@]}" pg_ctl start --wait --silent --pgdata="$folder/data" --log="$folder/data/log" --options="-c listen_addresses='' -k '$folder'" >&2
    echo "Host=$folder;Username=keyvalue;Database=postgres"
    ;;
  stop)
    "${as[@]}" pg_ctl stop --wait --silent --mode=fast --pgdata="$folder/data"
    ;;
  *)
    echo "$usage" >&2
    exit 2
    ;;
esac
