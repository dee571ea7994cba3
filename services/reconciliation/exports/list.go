package exports

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// List is a page of the exports of a book, the latest first, and the cursor of the next. NotFound to those
// who do not handle the book's money.
func (s *Service) List(ctx context.Context, actor people.Actor, book parties.Ref, cursor string,
	limit int) ([]Export, string, error) {
	if !handles(actor, book) {
		return nil, "", apperr.NotFound("party")
	}
	return exported.Find(ctx, s.db, docdb.Query{Index: "by_book", Equal: []any{book}, Descending: true, After: cursor,
		Limit: limit})
}

// Get is an export, or NotFound.
func (s *Service) Get(ctx context.Context, actor people.Actor, id string) (Export, error) {
	e, err := exported.Get(ctx, s.db, id)
	if err == nil && !handles(actor, e.Book) {
		err = docdb.ErrNotFound
	}
	return e, apperr.NotFoundIf(err, docdb.ErrNotFound, "export")
}

// File is the file of an export, as it was made. NotFound as for Get.
func (s *Service) File(ctx context.Context, actor people.Actor, id string) (Export, []byte, error) {
	e, err := s.Get(ctx, actor, id)
	if err != nil {
		return e, nil, err
	}
	data, err := e.file(ctx, s.db)
	return e, data, err
}

// There says how many entries of a content are there, and how many of them no export has.
type There struct {
	What    Content
	Entries int
	New     int
}

// Preview says what an export of days would find. Its errors are those of Make.
func (s *Service) Preview(ctx context.Context, actor people.Actor, in MakeInput) ([]There, error) {
	if !handles(actor, in.Book) {
		return nil, apperr.NotFound("party")
	}
	in.What = Contents()
	if err := in.validate(); err != nil {
		return nil, err
	}
	var all []There
	err := s.db.View(ctx, func(r docdb.Reader) error {
		days := Span{in.From, in.To}
		var b book
		var err error
		if b.entries, err = entriesOf(ctx, r, in.Book, days); err != nil {
			return err
		}
		if b.papers, err = papersOf(ctx, r, b.entries); err != nil {
			return err
		}
		all = all[:0]
		for _, what := range in.What {
			entries := b.of(what)
			done, err := numbersOf(ctx, r, in.Book, what, days)
			if err != nil {
				return err
			}
			all = append(all, There{what, len(entries), len(without(entries, done))})
		}
		return nil
	})
	return all, err
}
