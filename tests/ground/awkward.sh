#!/bin/sh
# ./dev in awkward places: `awkward.sh CASE`, with GROUND_PYTHON a usable Python and GROUND_WHEELS a folder of wheels
# and their lock (pack_wheels.py). Exits 0 when the case holds, 77 when this machine cannot show it; says why.
# No case needs a network. Every case has its own clone below a temporary folder with a blank in its name.
set -eu

SOURCE=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
SCRATCH=$(mktemp -d "${TMPDIR:-/var/tmp}/satark ground.XXXXXX")
trap 'chmod -R u+w "$SCRATCH" 2>/dev/null; rm -rf "$SCRATCH"' EXIT
trap 'exit 130' INT TERM

wrong() {
  printf 'wrong: %s\n' "$*"
  exit 1
}

# The parts of a clone that ./dev needs, with the small lock in place of the whole one.
clone() {
  mkdir -p "$1/src" "$1/tools" "$1/requirements"
  cp "$SOURCE/dev" "$SOURCE/pyproject.toml" "$SOURCE/LICENSE" "$SOURCE/README.md" "$1/"
  cp "$SOURCE/tools/link_project.py" "$1/tools/"
  cp -R "$SOURCE/src/satark" "$1/src/"
  cp "$GROUND_WHEELS/lock.txt" "$1/requirements/dev.txt"
}

# A PATH with the programs ./dev may use and no Python but the ones a case puts in front.
programs() {
  mkdir -p "$SCRATCH/programs"
  for name in sh env dirname uname cat cut tr awk sed tail mkdir rm mv cp ln ls id touch find sleep mktemp kill chmod \
    sha256sum shasum cksum readlink apt-get; do
    where=$(command -v "$name" 2>/dev/null) || continue
    case $where in /*) ln -s "$where" "$SCRATCH/programs/$name" ;; esac
  done
}

# Like a user who has set nothing, but for where the wheels are.
bare() {
  env -i PATH="$1:$SCRATCH/programs" HOME="$SCRATCH/home" TMPDIR="$SCRATCH" LANG=C.UTF-8 \
    PIP_CONFIG_FILE=/dev/null PIP_NO_INDEX=1 PIP_FIND_LINKS="file://$LINKS" \
    UV_CONFIG_FILE="$SCRATCH/uv.toml" UV_FIND_LINKS="$LINKS" "$SHELL_TO_TEST" ./dev run "$2" -c "$3"
}

answers() { # PATH: a whole run in the current folder gives what it should
  said=$(bare "$1" python 'import click, satark, sys; print("answer", satark.__file__)') || wrong "./dev run failed"
  [ "$said" = "answer $(pwd -P)/src/satark/__init__.py" ] || wrong "expected this clone's satark, got: $said"
}

both_answer() { # FOLDER: a run here and a run there, at the same time
  ( answers "$SCRATCH/bin" ) >"$SCRATCH/one" 2>&1 &
  one=$!
  ( cd "$1" && answers "$SCRATCH/bin" ) >"$SCRATCH/two" 2>&1 &
  two=$!
  wait "$one" || wrong "the one: $(cat "$SCRATCH/one")"
  wait "$two" || wrong "the other: $(cat "$SCRATCH/two")"
}

way() { cat .env/*/way; }

# A Python as Debian has it without python3-venv: no ensurepip, and pip only where asked for.
python_without_ensurepip() { # FOLDER [with-pip]
  "$GROUND_PYTHON" - "$1" "${2-}" <<'PYTHON'
import os, shutil, sys, sysconfig
from pathlib import Path
prefix, pip = Path(sys.argv[1]), sys.argv[2]
name = "python%d.%d" % sys.version_info[:2]
library = prefix / "lib" / name
library.mkdir(parents=True)
(prefix / "bin").mkdir()
real = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
shutil.copy(real, prefix / "bin" / name)
for entry in Path(sysconfig.get_path("stdlib")).iterdir():
    if entry.name not in ("ensurepip", "site-packages", "dist-packages", "EXTERNALLY-MANAGED"):
        (library / entry.name).symlink_to(entry)
packages = library / "site-packages"
packages.mkdir()
(prefix / "lib/python3").mkdir()
(prefix / "lib/python3/dist-packages").symlink_to(packages)  # where Debian's Python looks
if pip:
    import subprocess
    subprocess.run([real, "-m", "venv", str(prefix / "source")], check=True)
    (found,) = (prefix / "source").glob("lib/*/site-packages/pip")
    shutil.copytree(found, packages / "pip")
PYTHON
  ln -s "$(basename "$1/bin/"python3.*)" "$1/bin/python3"
  "$1/bin/python3" -c 'import sqlite3, ssl' 2>/dev/null || { echo "a copied Python does not start here"; exit 77; }
}

only_python() { # FOLDER: a folder with nothing but a link to the usable Python
  mkdir -p "$1"
  ln -s "$GROUND_PYTHON" "$1/python3"
}

# For cases that hold whatever the way: the quickest there is.
any_way() {
  only_python "$SCRATCH/bin"
  if [ -n "${GROUND_UV-}" ]; then ln -s "$GROUND_UV" "$SCRATCH/bin/uv"; else needs_ensurepip; fi
}

needs_ensurepip() {
  "$GROUND_PYTHON" -c 'import ensurepip' 2>/dev/null || { echo "no ensurepip here (Debian: apt-get install python3-venv)"; exit 77; }
}

case_plain() {
  needs_ensurepip
  only_python "$SCRATCH/bin"
  answers "$SCRATCH/bin"
  [ "$(way)" = venv ] || wrong "made by $(way)"
  bare "$SCRATCH/bin" satark --version >/dev/null 2>&1 || true
  [ -x "$(echo .env/*/bin/satark)" ] || wrong "no satark command"
}

case_uv() {
  [ -n "${GROUND_UV-}" ] || { echo "no uv here"; exit 77; }
  any_way
  answers "$SCRATCH/bin"
  [ "$(way)" = uv ] || wrong "made by $(way)"
}

case_broken_uv() {
  needs_ensurepip
  only_python "$SCRATCH/bin"
  printf '#!/bin/sh\necho "uv: command not found" >&2\nexit 127\n' >"$SCRATCH/bin/uv"
  chmod +x "$SCRATCH/bin/uv"
  answers "$SCRATCH/bin"
  [ "$(way)" = venv ] || wrong "made by $(way)"
}

case_no_ensurepip() {
  needs_ensurepip # the copied Python gets its pip from there
  python_without_ensurepip "$SCRATCH/debian" with-pip
  answers "$SCRATCH/debian/bin"
  [ "$(way)" = pip ] || wrong "made by $(way)"
  # A launcher must start the environment's Python, not the one whose pip put it there.
  "$SCRATCH/programs/env" -i PATH="$SCRATCH/debian/bin:$SCRATCH/programs" ./dev run hatchling version >/dev/null ||
    wrong "a console script does not start"
}

case_no_ensurepip_no_pip() {
  python_without_ensurepip "$SCRATCH/debian"
  status=0
  said=$(bare "$SCRATCH/debian/bin" python 'pass' 2>&1) || status=$?
  [ "$status" -eq 2 ] || wrong "exit $status, not 2: $said"
  case $said in
    *"Install one package, as root: apt-get install python3."*"-venv"* | *"Install your system's package of pip"*) ;;
    *) wrong "does not name the package: $said" ;;
  esac
}

case_no_home() {
  needs_ensurepip
  only_python "$SCRATCH/bin"
  said=$(env -i PATH="$SCRATCH/bin:$SCRATCH/programs" PIP_CONFIG_FILE=/dev/null PIP_NO_INDEX=1 \
    PIP_FIND_LINKS="file://$LINKS" ./dev run python -c 'import click; print("answer")')
  [ "$said" = answer ] || wrong "got: $said"
}

case_read_only_cache() {
  any_way
  : >"$SCRATCH/home" # a file where the home folder should be: no cache can be made, not even by root
  answers "$SCRATCH/bin"
}

case_wrong_python_first() {
  mkdir "$SCRATCH/wrong"
  printf '#!/bin/sh\necho "no 3.8 is Python 3.8.18; 3.11 is needed"\n' >"$SCRATCH/wrong/python3"
  printf '#!/bin/sh\necho "pyenv: command not found" >&2\nexit 127\n' >"$SCRATCH/wrong/python3.12"
  printf '#!/bin/sh\nexit 1\n' >"$SCRATCH/wrong/python"
  chmod +x "$SCRATCH/wrong/"*
  mkdir "$SCRATCH/wrong/python3.11" # a folder by that name is no Python
  any_way
  answers "$SCRATCH/wrong:$SCRATCH/bin"
}

case_only_wrong_pythons() {
  mkdir "$SCRATCH/wrong"
  printf '#!/bin/sh\necho "no is Python 3.8.18; 3.11, 3.12 or 3.13 is needed"\n' >"$SCRATCH/wrong/python3"
  chmod +x "$SCRATCH/wrong/python3"
  status=0
  said=$(bare "$SCRATCH/wrong" python pass 2>&1) || status=$?
  [ "$status" -eq 2 ] || wrong "exit $status, not 2"
  case $said in *"python3 is Python 3.8.18; 3.11, 3.12 or 3.13 is needed"*) ;; *) wrong "does not say why: $said" ;; esac
}

case_offline_second_run() {
  needs_ensurepip
  only_python "$SCRATCH/bin"
  answers "$SCRATCH/bin"
  dead=http://127.0.0.1:9
  said=$(env -i PATH="$SCRATCH/bin:$SCRATCH/programs" http_proxy=$dead https_proxy=$dead HTTPS_PROXY=$dead PIP_NO_INDEX=1 \
    PIP_INDEX_URL=$dead UV_OFFLINE=1 ./dev run python -c 'import click; print("answer")' 2>&1)
  [ "$said" = answer ] || wrong "the second run said: $said"
  # An edited pyproject.toml links the project again, still without a network.
  printf '\n# edited\n' >>pyproject.toml
  said=$(env -i PATH="$SCRATCH/bin:$SCRATCH/programs" https_proxy=$dead PIP_NO_INDEX=1 ./dev run python -c 'import satark; print("answer")' 2>&1)
  [ "$said" = answer ] || wrong "after an edit it said: $said"
}

case_first_run_offline() {
  any_way
  LINKS=$SCRATCH/nothing
  mkdir "$SCRATCH/nothing"
  status=0
  said=$(bare "$SCRATCH/bin" python pass 2>&1) || status=$?
  [ "$status" -eq 2 ] || wrong "exit $status, not 2"
  case $said in *"needs the package index"*) ;; *) wrong "does not say what is missing: $said" ;; esac
  [ ! -d .env/lock ] || wrong "the lock stays behind"
  LINKS=$GROUND_WHEELS
  answers "$SCRATCH/bin" # and the next run starts afresh
}

case_two_runs_at_once() {
  needs_ensurepip
  only_python "$SCRATCH/bin"
  both_answer "$PWD"
  made=$(cat "$SCRATCH/one" "$SCRATCH/two" | grep -c 'making the environment') || :
  [ "$made" -eq 1 ] || wrong "the environment was made $made times"
}

case_two_clones_at_once() {
  needs_ensurepip
  only_python "$SCRATCH/bin"
  clone "$SCRATCH/another clone"
  both_answer "$SCRATCH/another clone"
}

case_killed_set_up() {
  any_way
  sh -c 'exit 0' &
  gone=$!
  wait "$gone"
  mkdir -p .env/lock
  echo "$gone" >.env/lock/owner
  mkdir -p .env/half/bin # what a killed set-up leaves
  both_answer "$PWD" # two find the dead one's lock: one inherits, the other waits
  [ ! -d .env/lock ] || wrong "the lock stays behind"
}

case_changed_lock() {
  any_way
  answers "$SCRATCH/bin"
  printf '# a comment more\n' >>requirements/dev.txt
  answers "$SCRATCH/bin"
  set -- .env/*/ready
  [ "$#" -eq 2 ] || wrong "the environment in use was taken away"
}

case_from_elsewhere() {
  any_way
  answers "$SCRATCH/bin"
  here=$(pwd -P)
  mkdir "$SCRATCH/elsewhere"
  cd "$SCRATCH/elsewhere"
  said=$(env -i PATH="$SCRATCH/bin:$SCRATCH/programs" PYTHONPATH=/nowhere PYTHONHOME=/nowhere "$here/dev" run python -c 'import os, satark; print(os.getcwd())')
  [ "$said" = "$(pwd -P)" ] || wrong "the command ran in: $said"
}

case_exit_codes() {
  any_way
  status=0
  bare "$SCRATCH/bin" python 'raise SystemExit(7)' || status=$?
  [ "$status" -eq 7 ] || wrong "exit $status, not the command's 7"
  status=0
  ./dev no-such-command >/dev/null 2>&1 || status=$?
  [ "$status" -eq 2 ] || wrong "exit $status for an unknown command"
}

SHELL_TO_TEST=$(command -v sh)
LINKS=$GROUND_WHEELS
echo 'no-index = true' >"$SCRATCH/uv.toml"
mkdir "$SCRATCH/clone with blanks"
clone "$SCRATCH/clone with blanks"
programs
cd "$SCRATCH/clone with blanks"
"case_$1"
