package events

import (
	"encoding/json"
	"time"

	"lateral/pkg/docdb"
)

// Type names what happened, noun and past participle: "needs.posted".
type Type string

// Event is one thing that happened.
type Event struct {
	docdb.Meta
	At        time.Time       `json:"at"`
	Type      Type            `json:"type"`
	Subject   string          `json:"subject"`             // id of the thing that it happened to
	Actor     string          `json:"actor"`               // id of the account, or "system"
	RequestID string          `json:"requestId,omitempty"` // the request or job that caused it
	Thing     string          `json:"thing,omitempty"`     // kind of thing that the subject is; see Row
	Places    []string        `json:"places,omitempty"`    // ids of the places to which it belongs
	From      []string        `json:"from,omitempty"`      // those of them, and Service, where the actor had a role then
	Data      json.RawMessage `json:"data"`                // what consumers need; the noun defines it
}

var collection = docdb.Of[Event]("events",
	docdb.Index{Name: "by_subject", Fields: []string{"subject", "at"}},
	docdb.Index{Name: "by_actor", Fields: []string{"actor", "at"}},
	docdb.Index{Name: "by_type", Fields: []string{"type", "at"}},
	docdb.Index{Name: "by_time", Fields: []string{"at"}},
	docdb.Index{Name: "by_thing", Fields: []string{"thing", "at"}},
)
