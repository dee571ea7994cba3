package asked

import (
	"lateral/pkg/docdb"
	"lateral/services/themes/reading"
)

// Projection keeps what open needs mean.
type Projection struct {
	db       docdb.DB
	reader   *reading.Reader // nil where texts are read by words alone
	spelling func() *reading.Spelling
}

// New returns the meanings of the needs in db. The reader is nil where texts are read by words
// alone; spelling may return nil, and then words are read as they stand.
func New(db docdb.DB, reader *reading.Reader, spelling func() *reading.Spelling) *Projection {
	return &Projection{db: db, reader: reader, spelling: spelling}
}

// Schemas are the collections of what needs mean.
func Schemas() []docdb.Schema { return []docdb.Schema{asks.Schema} }
