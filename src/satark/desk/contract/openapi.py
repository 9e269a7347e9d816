"""The API described as OpenAPI 3.1, made of the operations, the bodies and the shapes of answers."""

from __future__ import annotations

from functools import cache
from typing import Any

import satark
from satark.desk.contract.answers import SCHEMAS, STATES
from satark.desk.contract.bodies import BODIES
from satark.desk.contract.operations import NDJSON, OPERATIONS, Operation, Parameter
from satark.desk.problems import CONTENT_TYPE, KINDS

SERVER = "/api/v1"
_SECURITY: dict[str, list[dict[str, list[str]]]] = {
    "anybody": [{}],
    "key": [{"key": []}],
    "key or session": [{"key": []}, {"session": []}],
    "operator": [{}, {"key": []}],
}


@cache
def openapi() -> dict[str, Any]:
    """The description as one document."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.verb] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Satark",
            "version": satark.__version__,
            "summary": "A message in, an honest verdict with cited reasons out.",
            "description": f"Errors are problem documents (RFC 9457); {SERVER}/problems has each kind.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": SERVER}],
        "paths": paths,
        "components": {
            "schemas": {
                **{body.name: body.schema() for body in BODIES},
                **SCHEMAS,
                "State": {"type": "string", "enum": list(STATES)},
            },
            "securitySchemes": {
                "key": {"type": "http", "scheme": "bearer", "description": "A key of the organisation."},
                "session": {"type": "apiKey", "in": "cookie", "name": "sessionid"},
            },
        },
    }


def _operation(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.route,
        "summary": operation.summary,
        "security": _security(operation),
        "responses": _responses(operation),
    }
    about = [operation.about] if operation.about else []
    if operation.scope is not None:
        about.append(f"A key needs the scope `{operation.scope}`.")
    if about:
        described["description"] = " ".join(about)
    if operation.parameters:
        described["parameters"] = [_parameter(parameter) for parameter in operation.parameters]
    if operation.body is not None:
        schema = {"$ref": f"#/components/schemas/{operation.body.name}"}
        lines = {"type": "string", "description": f"Lines, each of them JSON: {operation.body.name}."}
        described["requestBody"] = {
            "required": True,
            "content": {
                kind: {"schema": lines if kind == NDJSON else schema} for kind in operation.body_types
            },
        }
    return described


def _security(operation: Operation) -> list[dict[str, list[str]]]:
    needed = _SECURITY[operation.who]
    # Anybody may ask, and a program with a key is told more.
    return [*needed, {"key": []}] if operation.who == "anybody" and operation.scope else needed


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "description": parameter.about,
        "required": parameter.required,
        "schema": parameter.schema,
    }


def _responses(operation: Operation) -> dict[str, Any]:
    responses: dict[str, Any] = {}
    for status, name in operation.answers:
        schema = {"$ref": f"#/components/schemas/{name}"} if name else {}
        content = {"type": "string"} if operation.answer_type != "application/json" else schema
        responses[str(status)] = {
            "description": "As described.",
            "content": {operation.answer_type: {"schema": content}},
        }
    for status in sorted({KINDS[name].status for name in (*operation.problems, "internal")}):
        titles = " ".join(
            KINDS[name].title for name in (*operation.problems, "internal") if KINDS[name].status == status
        )
        responses[str(status)] = {
            "description": titles,
            "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
    return responses
