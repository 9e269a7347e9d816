"""Pack installed pure packages back into wheels: `pack_wheels.py FOLDER NAME...`.

With what they need and a lock of all. So the tests of `./dev` install real packages from a folder, with
hashes, and need no network.
"""

import base64
import hashlib
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

LEFT_BEHIND = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json"}


def pack(found: Distribution, folder: Path) -> str:
    """Write one wheel; its line of the lock."""
    name = found.metadata["Name"].replace("-", "_")
    rows: list[str] = []
    wheel = folder / f"{name}-{found.version}-py3-none-any.whl"
    info = f"{name}-{found.version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        for file in found.files or []:
            if file.parts[0] == ".." or "__pycache__" in file.parts or file.name in LEFT_BEHIND:
                continue
            content = Path(str(file.locate())).read_bytes()
            parts = [info if part.endswith(".dist-info") else part for part in file.parts]
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
            archive.writestr("/".join(parts), content)
            rows.append(f"{'/'.join(parts)},sha256={digest},{len(content)}")
        rows.append(f"{info}/RECORD,,")
        archive.writestr(f"{info}/RECORD", "\n".join(rows) + "\n")
    return f"{name}=={found.version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}"


def with_needs(names: list[str]) -> list[str]:
    found: list[str] = []
    waiting = list(names)
    while waiting:
        name = waiting.pop().lower()
        if name not in found:
            found.append(name)
            needs = map(Requirement, distribution(name).requires or [])
            waiting += [
                need.name for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})
            ]
    return sorted(found)


def main(folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = [pack(distribution(name), folder) for name in with_needs(names)]
    (folder / "lock.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
