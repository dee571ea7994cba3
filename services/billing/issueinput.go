package billing

import (
	"slices"

	"lateral/pkg/apperr"
)

// IssueInput says which visits to invoice: those of an agreement, or, where none is named, of agreements of one
// seller that may share an invoice.
type IssueInput struct {
	AgreementID    string
	VisitIDs       []string
	IdempotencyKey string
}

func (in IssueInput) validate() error {
	var c apperr.Check
	c.That(len(in.VisitIDs) > 0, "visitIds", chooseAtLeastOneVisit)
	c.That(len(in.VisitIDs) <= maxVisits, "visitIds", chooseAtMostVisits())
	sorted := slices.Sorted(slices.Values(in.VisitIDs))
	c.That(len(slices.Compact(sorted)) == len(in.VisitIDs), "visitIds", chooseEachVisitOnce)
	return c.Err()
}
