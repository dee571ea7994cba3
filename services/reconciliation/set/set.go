package set

import (
	"errors"

	"lateral/services/reconciliation/matching"
)

// ErrEmpty says that a folder has no statement lines.
var ErrEmpty = errors.New("the folder has no statement lines: bank files belong into its folder statements")

// Set is what a folder holds.
type Set struct {
	Known   matching.Known
	Lines   []Line
	numbers map[string]string // of documents, by their ids
}

// Line is a line of a statement, and how answers name it.
type Line struct {
	matching.Line
	Printed string // the text by which answers name it
	Ordinal int    // among those of one day, amount and text, from 1
}
