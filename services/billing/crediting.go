package billing

import (
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// crediting is one act of taking back.
type crediting struct {
	*Service
	tx     docdb.Tx
	actor  people.Actor
	reason string
}
