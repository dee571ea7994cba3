package needs

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// defaultReplyDays is how long a need waits before it widens, unless the head or
// a partnership says otherwise.
const defaultReplyDays = 7

// Post shows a draft to its first readers. Invalid with everything that is
// missing, Stale where it changed since the version seen, Conflict
// "need_not_draft", or "not_let_in" while it is private.
func (s *Service) Post(ctx context.Context, actor people.Actor, id string, seen int64) (Need, error) {
	return s.change(ctx, actor, id, seen, func(tx docdb.Tx, n *Need) (events.Type, error) {
		if err := n.isPostable(); err != nil {
			return "", err
		}
		if err := n.checkPartnership(ctx, tx); err != nil {
			return "", err
		}
		now := s.now()
		n.PostedAt, n.Reach = &now, n.first()
		if err := n.step("post"); err != nil {
			return "", err
		}
		if err := n.setReplyDays(ctx, tx); err != nil {
			return "", err
		}
		n.schedule(now)
		return NeedPosted, s.show(ctx, tx, n, Ask{})
	})
}

// Withdraw takes an open need back. Conflict "need_not_open".
func (s *Service) Withdraw(ctx context.Context, actor people.Actor, id string, seen int64) (Need, error) {
	return s.change(ctx, actor, id, seen, func(_ docdb.Tx, n *Need) (events.Type, error) {
		if err := n.isWithdrawable(); err != nil {
			return "", err
		}
		return NeedWithdrawn, n.end("withdraw", s.now())
	})
}

// Reopen reopens a need that was withdrawn or has lapsed, with another last day
// unless byOn is "". The same people as before see it. Conflict
// "need_not_ended"; Invalid where the last day has passed.
func (s *Service) Reopen(ctx context.Context, actor people.Actor, id string, seen int64, byOn date.Day) (Need, error) {
	return s.change(ctx, actor, id, seen, func(tx docdb.Tx, n *Need) (events.Type, error) {
		if err := n.hasEnded(); err != nil {
			return "", err
		}
		before := n.Ask
		if byOn != "" {
			n.ByOn = byOn
		}
		if _, err := n.clean(); err != nil {
			return "", err
		}
		if err := n.step("reopen"); err != nil {
			return "", err
		}
		n.EndedAt = nil
		n.schedule(s.now())
		return NeedReopened, s.show(ctx, tx, n, before)
	})
}

// Name shows the school to everybody whom the open need reaches, now and later.
// Conflict "need_not_open", "need_named".
func (s *Service) Name(ctx context.Context, actor people.Actor, id string, seen int64) (Need, error) {
	return s.change(ctx, actor, id, seen, func(tx docdb.Tx, n *Need) (events.Type, error) {
		if err := n.isNameable(); err != nil {
			return "", err
		}
		n.Named = true
		return NeedNamed, s.show(ctx, tx, n, n.Ask)
	})
}

// change loads a need that the actor may change, at the version seen, lets fn
// change it, and stores it with the event that fn names.
func (s *Service) change(ctx context.Context, actor people.Actor, id string, seen int64,
	fn func(docdb.Tx, *Need) (events.Type, error)) (Need, error) {
	var n Need
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if n, err = GetNeed(ctx, tx, id); err != nil {
			return err
		}
		if err := mayChange(n, actor); err != nil {
			return err
		}
		if !n.IsAt(seen) {
			return apperr.Stale("need")
		}
		n.letIn(actor)
		what, err := fn(tx, &n)
		if err != nil {
			return err
		}
		return s.store(ctx, tx, &n, what)
	})
	return n, err
}

// mayChange is the refusal of people who do not change the need.
func mayChange(n Need, actor people.Actor) error {
	if n.changedBy(actor) {
		return nil
	}
	return n.RefusalTo(actor, onlyTheHeadOrAnotherSenior)
}

// show checks that an open need is complete, and that what changed of its days leaves
// time for it, updates its index fields, and records the disclosure where the school is named.
func (s *Service) show(ctx context.Context, tx docdb.Tx, n *Need, before Ask) error {
	school, err := register.GetSchool(ctx, tx, n.URN)
	if err != nil {
		return err
	}
	if err := mustBeOpen(school); err != nil {
		return err
	}
	telling, err := s.signs.tellingWords(ctx, tx, *n, school)
	if err != nil {
		return err
	}
	var c apperr.Check
	c.Add("", n.complete(telling, date.On(s.now())))
	c.Add("", n.checkTime(before, date.On(s.now())))
	if err := c.Err(); err != nil {
		return err
	}
	n.place(school)
	if !n.Named {
		return nil
	}
	return s.disclose(ctx, tx, *n, Disclosed{Kind: ToEveryone, Why: theSchoolChoseToBeNamed})
}

func mustBeOpen(school register.School) error {
	if school.Status != register.Open {
		return apperr.Conflict("school_not_open", schoolIsNotOpen(school))
	}
	return nil
}

// place notes the school's region and the audience of the need's reach.
func (n *Need) place(school register.School) {
	n.Region = school.Region
	n.Audience = audience(n.Reach, n.Region)
}

func (n *Need) setReplyDays(ctx context.Context, r docdb.Reader) error {
	if n.ReplyDays > 0 {
		return nil
	}
	if n.PartnershipID == "" {
		n.ReplyDays = defaultReplyDays
		return nil
	}
	p, err := partnerships.Get(ctx, r, n.PartnershipID)
	n.ReplyDays = p.WidenDays
	return err
}

// end takes the step that ends an open need.
func (n *Need) end(verb string, at time.Time) error {
	n.EndedAt, n.WidenAt = &at, nil
	return n.step(verb)
}
