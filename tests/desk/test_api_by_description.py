"""Every call of the description, with what it allows and does not: answered as described, never a 5xx.

Against a desk in a process of its own. `SATARK_API_EXAMPLES` says how many examples a call gets.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from satark.desk.contract.openapi import SERVER, openapi
from tests.bench.desk_served import KEY, environment, found, serving

EXAMPLES = int(os.environ.get("SATARK_API_EXAMPLES", "5"))
CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    negative_data_rejection,
]
# Lines are no values: `test_front_bulk` has them.
described = schemathesis.openapi.from_dict(openapi()).exclude(operation_id="api-bulk")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    given = environment(Path(tmp_path_factory.mktemp("desk")))
    found(given)
    with serving("satark.desk.asgi:application", given) as server:
        yield f"http://127.0.0.1:{server.port}{SERVER}"


@pytest.mark.parametrize("key", ["", KEY], ids=["anybody", "key"])
@described.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_every_call_is_answered_as_described(case: Any, address: str, key: str) -> None:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    response = case.call(base_url=address, headers=headers)
    case.validate_response(response, checks=CHECKS)
