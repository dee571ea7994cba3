package bleve

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/util"

	"lateral/pkg/search"
)

// buildBatch is the number of documents of one segment while building. Larger
// ones take more memory and no less time.
const buildBatch = 2500

// buildMerge is the number of segments that are merged at once: all of them,
// up to some hundred thousand documents.
const buildMerge = 100

var errRebuilding = errors.New("search: a rebuild of this index is under way")

func (s *shelf) rebuild(ctx context.Context, fill func(put func([]search.Document) error) error) error {
	x, err := s.startJournal()
	if err != nil {
		return err
	}
	defer s.stopJournal()
	b, err := newBuilding(ctx, s.dir, x)
	if err != nil {
		return err
	}
	next, err := b.run(fill)
	if err != nil {
		return errors.Join(err, os.RemoveAll(b.path()))
	}
	if err := s.swap(ctx, next, b); err != nil {
		return errors.Join(err, next.remove(s.dir))
	}
	return nil
}

func (s *shelf) startJournal() (search.Index, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.closed {
		return search.Index{}, errClosed()
	}
	if s.journal != nil {
		return search.Index{}, errRebuilding
	}
	s.journal = newChanges()
	return s.declared, nil
}

func (s *shelf) stopJournal() {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.journal = nil
}

// swap brings the next generation up to date and makes it the live one.
func (s *shelf) swap(ctx context.Context, next *generation, b *building) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := b.catchUp(s.journal).apply(next); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return errClosed()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := writeRecord(s.dir, next); err != nil {
		return err
	}
	old := s.live
	s.live = next
	// The new one is live whatever becomes of the old one's files, which the
	// next start sweeps if need be.
	if old != nil {
		_ = old.bleve.Close()
	}
	_ = sweep(s.dir, next.name)
	return nil
}

// building is a generation that is being filled.
type building struct {
	ctx      context.Context
	dir      string
	name     string
	index    search.Index
	synonyms thesaurus
	segments *scorch.Builder
	versions map[string]int64 // what was filled in so far
	repeated *changes         // the builder takes an id only once
}

// newBuilding makes an empty index and takes its store away again, to put one
// there that scorch's builder makes off line, as one segment instead of many.
func newBuilding(ctx context.Context, dir string, x search.Index) (*building, error) {
	b := &building{
		ctx: ctx, dir: dir, name: newGenerationName(), index: x, synonyms: thesaurusOf(x),
		versions: map[string]int64{}, repeated: newChanges(),
	}
	if err := b.open(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(b.path()))
	}
	return b, nil
}

func (b *building) open() error {
	empty, err := createGeneration(b.dir, b.name, b.index)
	if err != nil {
		return err
	}
	mapping, err := json.Marshal(empty.bleve.Mapping())
	if err := firstError(err, empty.bleve.Close(), os.RemoveAll(b.store())); err != nil {
		return err
	}
	// The builder's own working folder lies inside the generation, so that one
	// removal clears both away.
	b.segments, err = scorch.NewBuilder(map[string]any{
		"path": b.store(), "buildPathPrefix": b.path(), "batchSize": buildBatch, "mergeMax": buildMerge,
		"internal": map[string][]byte{string(util.MappingInternalKey): mapping},
	})
	return err
}

func (b *building) path() string  { return filepath.Join(b.dir, b.name) }
func (b *building) store() string { return filepath.Join(b.path(), "store") }

// run fills the generation and opens it.
func (b *building) run(fill func(put func([]search.Document) error) error) (*generation, error) {
	if err := fill(b.put); err != nil {
		return nil, err
	}
	if err := b.ctx.Err(); err != nil {
		return nil, err
	}
	if len(b.versions) == 0 {
		// The builder cannot make an index of nothing.
		if err := os.RemoveAll(b.path()); err != nil {
			return nil, err
		}
		return createGeneration(b.dir, b.name, b.index)
	}
	if err := b.segments.Close(); err != nil {
		return nil, fmt.Errorf("build index %s: %w", b.index.Name, err)
	}
	return openGeneration(b.dir, b.name, b.index)
}

func (b *building) put(docs []search.Document) error {
	if err := firstError(b.ctx.Err(), b.index.CheckDocuments(docs)); err != nil {
		return err
	}
	for _, d := range docs {
		if _, ok := b.versions[d.ID]; ok {
			b.repeated.put([]search.Document{d})
		} else if err := b.segments.Index(documentOf(b.index, b.synonyms, d)); err != nil {
			return err
		}
		b.versions[d.ID] = d.Version
	}
	return nil
}

// catchUp is what is left to do after the filling: what was filled in twice,
// and what was changed meanwhile unless fill has read something newer.
func (b *building) catchUp(journal *changes) *changes {
	left := b.repeated
	for id, d := range journal.puts {
		if version, ok := b.versions[id]; !ok || d.Version >= version {
			left.put([]search.Document{d})
		}
	}
	for id := range journal.removed {
		left.remove([]string{id})
	}
	return left
}
