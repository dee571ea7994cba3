// Package events keeps the append-only record of what happened, and is the outbox. An event
// is stored in the transaction that makes the change, together with one job for each
// consumer. So the change, its record and its jobs are kept together or not at all.
//
// The record is the audit trail: who did what, to what, when, and in which request. Events
// are never changed or deleted.
//
// # For people
//
// A table with a row for each type of event says in sentences what happened, and
// to the people of which places it may be told. The log reads from it to which places an
// event belongs, and stores that. So List finds the events of a place by an index.
package events
