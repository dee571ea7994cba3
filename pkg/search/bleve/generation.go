package bleve

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"

	blevelib "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bolt "go.etcd.io/bbolt/errors"

	"lateral/pkg/search"
)

// generation is one bleve index: the live one of its shelf, or the next.
type generation struct {
	name     string // of its folder
	index    search.Index
	bleve    blevelib.Index
	synonyms thesaurus
	vectors  *vectorStore // nil where the index has none
	// vocabulary is replaced after every change of documents.
	vocabulary atomic.Pointer[vocabulary]
}

func newGeneration(name string, x search.Index, b blevelib.Index) *generation {
	g := &generation{name: name, index: x, bleve: b, synonyms: thesaurusOf(x), vectors: newVectorStore(x)}
	g.vocabulary.Store(newVocabulary())
	return g
}

// record is what current.json says.
type record struct {
	Layout     int          `json:"layout"`
	Generation string       `json:"generation"`
	Index      search.Index `json:"index"`
}

const (
	recordFile       = "current.json"
	generationPrefix = "g"
)

func newGenerationName() string { return generationPrefix + strings.ToLower(rand.Text()) }

// settings of bleve's storage. One snapshot is enough, since the database and
// not the index is what backups are of. Another process that holds the index
// is an error after a second instead of a wait for ever.
func settings() map[string]any {
	return map[string]any{
		"numSnapshotsToKeep": 1,
		"bolt_timeout":       "1s",
		"scorchPersisterOptions": map[string]any{
			"NumPersisterWorkers": 1,
		},
	}
}

// createGeneration makes an empty bleve index.
func createGeneration(dir, name string, x search.Index) (*generation, error) {
	b, err := blevelib.NewUsing(filepath.Join(dir, name), blevelib.NewIndexMapping(), scorch.Name, scorch.Name, settings())
	if err != nil {
		return nil, fmt.Errorf("create index %s: %w", x.Name, err)
	}
	return newGeneration(name, x, b), nil
}

// openGeneration opens a bleve index. It returns search.ErrUnavailable when
// another process has it open, and search.ErrStale when it cannot be read.
func openGeneration(dir, name string, x search.Index) (*generation, error) {
	b, err := blevelib.OpenUsing(filepath.Join(dir, name), settings())
	switch {
	case errors.Is(err, bolt.ErrTimeout):
		return nil, fmt.Errorf("%w: index %s is open in another process", search.ErrUnavailable, x.Name)
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w", search.ErrStale, x.Name, err)
	}
	return newGeneration(name, x, b), nil
}

// readRecord returns search.ErrNoIndex when there is no record yet, and
// search.ErrStale when there is one that makes no sense.
func readRecord(dir string) (record, error) {
	b, err := os.ReadFile(filepath.Join(dir, recordFile))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return record{}, search.ErrNoIndex
	case err != nil:
		return record{}, fmt.Errorf("%w: %w", search.ErrUnavailable, err)
	}
	var r record
	if err := json.Unmarshal(b, &r); err != nil {
		return record{}, fmt.Errorf("%w: %w", search.ErrStale, err)
	}
	return r, nil
}

// writeRecord makes a generation the live one, in one step that survives a
// crash.
func writeRecord(dir string, g *generation) error {
	b, err := json.Marshal(record{Layout: layout, Generation: g.name, Index: g.index})
	if err != nil {
		return err
	}
	path := filepath.Join(dir, recordFile)
	if err := writeSynced(path+".new", b); err != nil {
		return err
	}
	if err := os.Rename(path+".new", path); err != nil {
		return err
	}
	return syncDir(dir)
}

func writeSynced(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return firstError(err, f.Sync(), f.Close())
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return firstError(d.Sync(), d.Close())
}

// sweep removes the generations that a crash has left, all but keep.
func sweep(dir, keep string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var errs []error
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), generationPrefix) && e.Name() != keep {
			errs = append(errs, os.RemoveAll(filepath.Join(dir, e.Name())))
		}
	}
	return errors.Join(errs...)
}

// entries lists every document of the generation.
func (g *generation) entries() (entries []search.Entry, err error) {
	advanced, err := g.bleve.Advanced()
	if err != nil {
		return nil, err
	}
	reader, err := advanced.Reader()
	if err != nil {
		return nil, err
	}
	defer func() { err = firstError(err, reader.Close()) }()
	ids, err := reader.DocIDReaderAll()
	if err != nil {
		return nil, err
	}
	defer func() { err = firstError(err, ids.Close()) }()
	values, err := reader.DocValueReader([]string{versionField, digestField})
	if err != nil {
		return nil, err
	}
	for {
		internal, err := ids.Next()
		if err != nil || internal == nil {
			return entries, err
		}
		var e search.Entry
		if e.ID, err = reader.ExternalID(internal); err != nil {
			return nil, err
		}
		err = values.VisitDocValues(internal, func(field string, term []byte) {
			if field == versionField {
				e.Version = parseVersion(term)
			} else {
				e.Digest = string(term)
			}
		})
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
}

// parseVersion is -1, which no document has, if the text is not a number.
func parseVersion(term []byte) int64 {
	v, err := strconv.ParseInt(string(term), 10, 64)
	if err != nil {
		return -1
	}
	return v
}

func (g *generation) remove(dir string) error {
	return firstError(g.bleve.Close(), os.RemoveAll(filepath.Join(dir, g.name)))
}

func errClosed() error { return fmt.Errorf("%w: closed", search.ErrUnavailable) }
