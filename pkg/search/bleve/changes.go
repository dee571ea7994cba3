package bleve

import (
	blevelib "github.com/blevesearch/bleve/v2"

	"lateral/pkg/search"
)

// changes are puts and deletes, the last of each id.
type changes struct {
	puts    map[string]search.Document
	removed map[string]bool
}

func newChanges() *changes {
	return &changes{puts: map[string]search.Document{}, removed: map[string]bool{}}
}

func (c *changes) put(docs []search.Document) *changes {
	for _, d := range docs {
		delete(c.removed, d.ID)
		c.puts[d.ID] = d
	}
	return c
}

func (c *changes) remove(ids []string) *changes {
	for _, id := range ids {
		delete(c.puts, id)
		c.removed[id] = true
	}
	return c
}

// add applies later changes on top of c.
func (c *changes) add(later *changes) {
	for id, d := range later.puts {
		delete(c.removed, id)
		c.puts[id] = d
	}
	for id := range later.removed {
		delete(c.puts, id)
		c.removed[id] = true
	}
}

func (c *changes) check(x search.Index) error {
	docs := make([]search.Document, 0, len(c.puts))
	for _, d := range c.puts {
		docs = append(docs, d)
	}
	return x.CheckDocuments(docs)
}

// withoutVectors are the changes for an index that has others.
func (c *changes) withoutVectors() *changes {
	out := &changes{puts: make(map[string]search.Document, len(c.puts)), removed: c.removed}
	for id, d := range c.puts {
		d.Vectors = nil
		out.puts[id] = d
	}
	return out
}

// apply writes the changes to a generation in one batch.
func (c *changes) apply(g *generation) error {
	if len(c.puts)+len(c.removed) == 0 {
		return nil
	}
	b := g.bleve.NewBatch()
	if err := c.batch(b, g); err != nil {
		return err
	}
	defer g.vocabulary.Store(newVocabulary())
	return g.bleve.Batch(b)
}

func (c *changes) batch(b *blevelib.Batch, g *generation) error {
	for _, d := range c.puts {
		if err := b.IndexAdvanced(documentOf(g.index, g.synonyms, d)); err != nil {
			return err
		}
	}
	for id := range c.removed {
		b.Delete(id)
	}
	return nil
}
