package candidates

import (
	"context"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/themes/reading"
)

// Projection keeps the candidates: as documents, in memory, and in the search index.
type Projection struct {
	db        docdb.DB
	index     search.Engine
	now       clock.Clock
	reader    *reading.Reader // nil where texts are read by words alone
	catalogue *catalogue
}

// New returns the candidates in db and in index. The reader is nil where words alone are read.
func New(db docdb.DB, index search.Engine, now clock.Clock, reader *reading.Reader) *Projection {
	return &Projection{db: db, index: index, now: now, reader: reader, catalogue: newCatalogue(reader.Model())}
}

// Schemas are the collections of candidates.
func Schemas() []docdb.Schema { return []docdb.Schema{docs.Schema} }

// Warm reads the candidates into memory, so that the first question need not
// wait.
func (p *Projection) Warm(ctx context.Context) error {
	_, err := p.catalogue.current(ctx, p.db)
	return err
}

// Progress says how far the meanings of services are known, by the candidates in memory.
func (p *Projection) Progress(ctx context.Context) (Progress, error) {
	_, err := p.catalogue.current(ctx, p.db)
	return p.catalogue.progress(), err
}

// Unread is how many services that may be seen have no meaning yet, as of the last question.
func (p *Projection) Unread() int {
	read := p.catalogue.progress()
	return read.All - read.Known
}
