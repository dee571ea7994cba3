package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Change changes a partnership, if it is still at the version seen. Another partnership
// comes to stand above it only if the caller brokers for that one too, or is an operator; Invalid
// to others.
func (s *Service) Change(ctx context.Context, id string, seen int64, in Input) (Partnership, error) {
	if err := in.Validate(); err != nil {
		return Partnership{}, err
	}
	var p Partnership
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if p, err = Get(ctx, tx, id); err != nil {
			return err
		}
		if !p.IsAt(seen) {
			return apperr.Stale("partnership")
		}
		if err := s.mayStandBelow(ctx, p, in.ParentID); err != nil {
			return err
		}
		p.apply(in)
		if err := checkParent(ctx, tx, p); err != nil {
			return err
		}
		if err := partnerships.Replace(ctx, tx, &p); err != nil {
			return nameTaken(err)
		}
		return s.events.Append(ctx, tx, PartnershipChanged, p.ID, p)
	})
	return p, err
}

// mayStandBelow refuses another parent that neither its own broker nor an operator gives.
func (s *Service) mayStandBelow(ctx context.Context, p Partnership, parentID string) error {
	if parentID == "" || parentID == p.ParentID {
		return nil
	}
	c, err := s.Caller(ctx)
	if err != nil || c.IsOperator() || c.Brokers(parentID) {
		return err
	}
	return apperr.Invalid(apperr.Field{Path: "parentId", Message: itsBrokerOrAnOperatorSays})
}
