package billing

import (
	"context"

	"lateral/services/parties"
)

// ElectronicOf is how an electronic document reaches its seller and its buyer: as it kept on the day of its issue.
// The oldest documents kept nothing, and theirs is of today. Whoever reads the document may read it.
func (s *Service) ElectronicOf(ctx context.Context, kept *Electronic, seller, buyer parties.Ref) (Electronic, error) {
	if kept == nil {
		var err error
		if kept, err = electronicOf(ctx, s.db, seller, buyer); err != nil {
			return Electronic{}, err
		}
	}
	return *kept, nil
}
