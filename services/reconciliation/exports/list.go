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
