package reconciliation

import (
	"context"

	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// bookOf is what matching knows of a seller's book.
func (s *Service) bookOf(ctx context.Context, seller parties.Ref) (*matching.Book, error) {
	return s.books.Of(ctx, seller)
}

// bookAnew is the same with all earlier payments up to now.
func (s *Service) bookAnew(ctx context.Context, seller parties.Ref) (*matching.Book, error) {
	return s.books.Anew(ctx, seller)
}
