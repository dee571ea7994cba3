package exports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/parties"
	"lateral/services/people"
)

// MakeInput says what is to be exported.
type MakeInput struct {
	Book           parties.Ref
	From           date.Day
	To             date.Day
	What           []Content
	Format         string // an id of Formats, or of a layout of the seller
	Again          bool   // also what was exported before
	IdempotencyKey string
}

func (in *MakeInput) validate() error {
	var c apperr.Check
	c.That(in.From.Meant(), "from", enterTheFirstDay)
	c.That(in.To.Meant() && in.To >= in.From, "to", enterTheLastDay)
	slices.SortFunc(in.What, func(a, b Content) int {
		return slices.Index(Contents(), a) - slices.Index(Contents(), b)
	})
	in.What = slices.Compact(in.What)
	c.That(len(in.What) > 0, "what", chooseWhat)
	for _, what := range in.What {
		c.That(slices.Contains(Contents(), what), "what", chooseWhat)
	}
	return c.Err()
}

// Make makes an export. NotFound to those who do not handle the book's money; Invalid where something is
// missing, or the format does not take it; Conflict where nothing is there to export. A repeat with the
// same key makes no more.
func (s *Service) Make(ctx context.Context, actor people.Actor, in MakeInput) (Export, error) {
	if !handles(actor, in.Book) {
		return Export{}, apperr.NotFound("party")
	}
	if err := in.validate(); err != nil {
		return Export{}, err
	}
	var e Export
	err := s.update(ctx, func(tx docdb.Tx) error {
		id, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" make-export", in.IdempotencyKey, in,
			func() (string, error) { return s.make(ctx, tx, actor, in) })
		if err != nil {
			return err
		}
		e, err = exported.Get(ctx, tx, id)
		return err
	})
	return e, err
}

func (s *Service) make(ctx context.Context, tx docdb.Tx, actor people.Actor, in MakeInput) (string, error) {
	f, err := formatFor(ctx, tx, in.Book, in.Format)
	if err != nil {
		return "", err
	}
	b, err := in.build(ctx, tx, f)
	if err != nil {
		return "", err
	}
	number, err := next(ctx, tx, in.Book)
	if err != nil {
		return "", err
	}
	made, err := b.fileOf(f, fmt.Sprintf("%s-%s-%s-%d", fileName(f), in.From, in.To, number))
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(made.data)
	e := Export{
		Meta: docdb.Meta{ID: s.ids.New("export")}, Book: in.Book, Number: number, Format: f.ID, FormatName: f.Name,
		From: in.From, To: in.To, Again: in.Again, Parts: b.parts, Name: made.name, Media: made.media,
		Size: len(made.data), Digest: hex.EncodeToString(sum[:]), By: actor.AccountID, ByName: actor.Name, At: s.now(),
	}
	if err := exported.Insert(ctx, tx, &e); err != nil {
		return "", err
	}
	if err := e.keep(ctx, tx, b, made.data); err != nil {
		return "", err
	}
	return e.ID, s.events.Append(ctx, tx, Made, e.ID, e.data())
}

// build reads and writes what is asked for. Conflict where that is nothing.
func (in MakeInput) build(ctx context.Context, r docdb.Reader, f Format) (built, error) {
	var all built
	for _, what := range in.What {
		if !f.takes(what) {
			return all, refused("what", onlyDocuments)
		}
	}
	days := Span{in.From, in.To}
	b, err := readBook(ctx, r, in.Book, days)
	if err != nil {
		return all, err
	}
	table, err := codesFor(ctx, r, in.Book)
	if err != nil {
		return all, err
	}
	b.coder, b.department = coder{tableOf(table.Codes)}, table.Department
	there := false
	for _, what := range in.What {
		entries := b.of(what)
		there = there || len(entries) > 0
		if !in.Again {
			done, err := numbersOf(ctx, r, in.Book, what, days)
			if err != nil {
				return all, err
			}
			entries = without(entries, done)
		}
		if err := b.build(&all, f, what, entries); err != nil {
			return all, err
		}
	}
	switch {
	case !there:
		return all, apperr.Conflict("nothing_to_export", nothingThere)
	case len(all.rows) == 0:
		return all, apperr.Conflict("exported_before", allExportedBefore)
	}
	return all, nil
}

// next is the number of the book's next export.
func next(ctx context.Context, tx docdb.Tx, book parties.Ref) (int64, error) {
	s, err := allSeries.Get(ctx, tx, string(book))
	if errors.Is(err, docdb.ErrNotFound) {
		s = series{Meta: docdb.Meta{ID: string(book)}, Last: 1}
		return 1, allSeries.Insert(ctx, tx, &s)
	}
	if err != nil {
		return 0, err
	}
	s.Last++
	return s.Last, allSeries.Replace(ctx, tx, &s)
}
