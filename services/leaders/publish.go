package leaders

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// Publish shows a draft or withdrawn service to other schools. Conflict where the
// leader is not listed or has no designation in force.
func (d *Directory) Publish(ctx context.Context, actor people.Actor, id string, version int64) (Service, error) {
	return d.changeService(ctx, actor, id, version, func(tx docdb.Tx, s *Service, l Leader) error {
		in, err := DesignationsInForce(ctx, tx, l.ID, d.now())
		if err != nil {
			return err
		}
		if err := s.mayPublish(l, in); err != nil {
			return err
		}
		if err := s.step("publish"); err != nil {
			return err
		}
		s.Unfounded = false
		return d.putService(ctx, tx, s, l, ServiceOffered, "")
	})
}

// WithdrawService takes a listed service back. It can be listed again.
func (d *Directory) WithdrawService(ctx context.Context, actor people.Actor, id string,
	version int64) (Service, error) {
	return d.changeService(ctx, actor, id, version, func(tx docdb.Tx, s *Service, l Leader) error {
		if s.step("withdraw") != nil {
			return apperr.Conflict("service_not_listed", onlyAServiceThatIsListed)
		}
		return d.putService(ctx, tx, s, l, ServiceWithdrawn, "")
	})
}

// changeService makes one change to a service of the actor's.
func (d *Directory) changeService(ctx context.Context, actor people.Actor, id string, version int64,
	change func(docdb.Tx, *Service, Leader) error,
) (Service, error) {
	var s Service
	err := d.db.Update(ctx, func(tx docdb.Tx) error {
		var l Leader
		var err error
		if s, l, err = d.service(ctx, tx, actor, id); err != nil {
			return err
		}
		if !l.IsOf(actor) {
			return apperr.Forbidden(onlyTheLeaderMayDo)
		}
		if !s.IsAt(version) {
			return apperr.Stale("service")
		}
		return change(tx, &s, l)
	})
	return s, orStale(err, "service")
}

func (d *Directory) putService(ctx context.Context, tx docdb.Tx, s *Service, l Leader, what events.Type,
	why string) error {
	if err := services.Replace(ctx, tx, s); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, what, s.ID, s.data(l, why))
}
