package asked

import (
	"lateral/pkg/docdb"
	"lateral/services/themes"
)

// Projection keeps what open needs mean.
type Projection struct {
	db       docdb.DB
	reader   *themes.Reader // nil where texts are read by words alone
	spelling func() *themes.Spelling
}

// New returns the meanings of the needs in db. The reader is nil where texts are read by words
// alone; spelling may return nil, and then words are read as they stand.
func New(db docdb.DB, reader *themes.Reader, spelling func() *themes.Spelling) *Projection {
	return &Projection{db: db, reader: reader, spelling: spelling}
}

// Schemas are the collections of what needs mean.
func Schemas() []docdb.Schema { return []docdb.Schema{asks.Schema} }
