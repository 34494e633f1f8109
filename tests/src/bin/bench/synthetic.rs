//! Documents of any size, of which each part says something else.

use crate::args::Args;
use serde_json::{Value, json};
use std::path::PathBuf;
use tests::lab::Lab;

/// How many resources the smallest one has.
const BASE: usize = 40;

/// Documents of 1, 2, 4 … times the base.
pub(crate) fn documents(args: &Args, lab: &Lab) -> Vec<(String, PathBuf)> {
    let times = std::iter::successors(Some(1), |times| Some(times * 2)).take_while(|times| *times <= args.synthetic);
    let named = times.map(|times| (format!("synthetic-{times}.json"), times)).filter(|(name, _)| args.takes(name));
    named
        .map(|(name, times)| {
            lab.write(&format!("synthetic/{name}"), &document(times * BASE).to_string());
            let path = lab.path("synthetic").join(&name);
            (name, path)
        })
        .collect()
}

fn document(resources: usize) -> Value {
    let mut paths = serde_json::Map::new();
    let mut schemas = serde_json::Map::new();
    for number in 0..resources {
        let path = format!("/group-{}/resource-{number}", number / 10);
        paths.insert(path.clone(), collection(number));
        paths.insert(format!("{path}/{{id}}"), member(number));
        schemas.insert(format!("Resource{number}"), resource(number, resources));
        schemas.insert(format!("NewResource{number}"), new(number));
        schemas.insert(format!("Event{number}"), event(number));
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Synthetic", "version": "1" },
        "servers": [{ "url": "https://api.example" }],
        "paths": paths,
        "components": { "schemas": schemas, "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer" } } },
        "security": [{ "bearer": [] }],
    })
}

fn reference(name: &str, number: usize) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}{number}") })
}

fn answer(schema: &Value) -> Value {
    json!({ "200": { "description": "It went well.", "content": { "application/json": { "schema": schema } } } })
}

fn collection(number: usize) -> Value {
    let group = format!("group {}", number / 10);
    let list = json!({
        "type": "object",
        "required": ["data"],
        "properties": {
            "data": { "type": "array", "items": reference("Resource", number) },
            "next": { "type": ["string", "null"] },
        },
    });
    json!({
        "get": {
            "operationId": format!("listResource{number}"),
            "tags": [group],
            "summary": format!("Lists what there is of resource {number}."),
            "parameters": [
                { "name": "limit", "in": "query", "schema": { "type": "integer", "minimum": 1, "maximum": 100 + number } },
                { "name": "order", "in": "query", "schema": { "enum": ["asc", "desc", format!("by {number}")] } },
                { "name": "labels", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
            ],
            "responses": answer(&list),
        },
        "post": {
            "operationId": format!("createResource{number}"),
            "tags": [group],
            "requestBody": {
                "required": true,
                "content": { "application/json": { "schema": reference("NewResource", number) } },
            },
            "responses": answer(&reference("Resource", number)),
        },
    })
}

fn member(number: usize) -> Value {
    let group = format!("group {}", number / 10);
    let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } });
    json!({
        "parameters": [id],
        "get": {
            "operationId": format!("getResource{number}"),
            "tags": [group],
            "responses": answer(&reference("Resource", number)),
        },
        "delete": {
            "operationId": format!("deleteResource{number}"),
            "tags": [group],
            "responses": { "204": { "description": "It is gone." } },
        },
    })
}

fn resource(number: usize, of: usize) -> Value {
    json!({
        "description": format!("Resource {number}.\n\nIt holds what a resource of an API holds, and refers to another."),
        "allOf": [
            reference("NewResource", number),
            {
                "type": "object",
                "required": ["id", "created_at"],
                "properties": {
                    "id": { "type": "string", "format": "uuid" },
                    "created_at": { "type": "string", "format": "date-time" },
                    "parent": reference("Resource", (number * 7 + 1) % of),
                    "events": { "type": "array", "items": reference("Event", number) },
                },
            },
        ],
    })
}

fn new(number: usize) -> Value {
    json!({
        "type": "object",
        "required": ["name", "kind"],
        "properties": {
            "name": { "type": "string", "minLength": 1, "maxLength": 50 + number, "pattern": "^[a-z][a-z0-9-]*$" },
            "kind": { "enum": ["small", "large", format!("kind-{number}")] },
            format!("size_{number}"): { "type": "integer", "minimum": 0, "default": 1 },
            "ratio": { "type": ["number", "null"], "description": "How much of it is in use." },
            "labels": { "type": "object", "additionalProperties": { "type": "string" } },
            "limits": {
                "type": "object",
                "properties": {
                    "memory": { "type": "integer", "format": "int64" },
                    format!("of_{number}"): { "type": "array", "items": { "type": "number" }, "maxItems": 10 },
                },
            },
        },
    })
}

fn event(number: usize) -> Value {
    let branch = |kind: &str, more: &str| {
        json!({
            "type": "object",
            "required": ["type", more],
            "properties": {
                "type": { "const": format!("{kind}.{number}") },
                (more): { "type": "string" },
                "at": { "type": "string", "format": "date-time" },
            },
        })
    };
    json!({ "oneOf": [branch("started", "by"), branch("stopped", "reason"), branch("failed", "error")] })
}
