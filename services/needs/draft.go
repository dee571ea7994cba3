package needs

import (
	"context"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// firstNumber is the number of the first need, N-2001.
const firstNumber = 2001

// DraftInput begins a need. The ask may be empty.
type DraftInput struct {
	URN register.URN
	Ask Ask
	Key string // idempotency key; "" where the caller never repeats the command
}

// Draft begins a need for a school in which the actor is head or senior. A draft
// that names no partnership gets the school's first. An actor who waits to be
// let in begins a private draft without a partnership. A repeat with the same
// key returns the same need. NotFound for other schools, Conflict
// "school_not_open" for a school that is not open, Invalid with every bad field,
// and where nothing is said yet.
func (s *Service) Draft(ctx context.Context, actor people.Actor, in DraftInput) (Need, error) {
	var n Need
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		private, err := begins(ctx, tx, actor, in.URN)
		if err != nil {
			return err
		}
		ask, err := in.Ask.check()
		if err != nil {
			return err
		}
		command := idempotency.Command{Who: actor.AccountID, What: "draft-need", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, s.now(), command, func() (string, error) {
			return s.draft(ctx, tx, Need{URN: in.URN, Ask: ask, PostedBy: actor.AccountID, Private: private})
		})
		if err != nil {
			return err
		}
		n, err = GetNeed(ctx, tx, id)
		return err
	})
	return n, err
}

// begins says whether the actor's new need for the school is private; NotFound
// where they may begin none.
func begins(ctx context.Context, r docdb.Reader, actor people.Actor, urn register.URN) (bool, error) {
	if actor.At(urn, drafting...) {
		return false, nil
	}
	waits, err := people.Awaits(ctx, r, actor.AccountID, people.School(urn), drafting...)
	if err == nil && !waits {
		err = apperr.NotFound("school")
	}
	return true, err
}

// draft stores the need as a new draft, and returns its id.
func (s *Service) draft(ctx context.Context, tx docdb.Tx, n Need) (string, error) {
	n.ID, n.State, n.CreatedAt = s.ids.New("need"), Draft, s.now()
	if err := n.start(ctx, tx); err != nil {
		return "", err
	}
	if err := needs.Insert(ctx, tx, &n); err != nil {
		return "", err
	}
	return n.ID, s.events.Append(ctx, tx, NeedDrafted, n.ID, dataOf(n))
}

// start gives a new draft its partnership and number, after it has checked that
// the school is open.
func (n *Need) start(ctx context.Context, tx docdb.Tx) error {
	school, err := register.GetSchool(ctx, tx, n.URN)
	if err != nil {
		return err
	}
	if err := mustBeOpen(school); err != nil {
		return err
	}
	if n.Private {
		n.PartnershipID = "" // they may not see partnerships yet
		if err := mayKeepAnother(ctx, tx, n.PostedBy); err != nil {
			return err
		}
	}
	if n.PartnershipID == "" && !n.Private {
		in, err := partnerships.Of(ctx, tx, n.URN)
		if err != nil {
			return err
		}
		if len(in) > 0 {
			n.PartnershipID = in[0].ID
		}
	}
	if err := n.checkPartnership(ctx, tx); err != nil {
		return err
	}
	n.Number, err = counter.Next(ctx, tx, "needs", firstNumber)
	n.Ref = fmt.Sprintf("N-%d", n.Number)
	return err
}

// Save keeps a draft, or changes an open need, which stays complete
// and in its partnership, and keeps its reach. Stale where it changed since the
// version seen; Conflict "need_not_open" once it is agreed or over; Invalid with
// every bad field. The ask is the whole need as the person has it now: parts that
// it leaves out are removed.
func (s *Service) Save(ctx context.Context, actor people.Actor, id string, seen int64, in Ask) (Need, error) {
	ask, err := in.check()
	if err != nil {
		return Need{}, err
	}
	return s.change(ctx, actor, id, seen, func(tx docdb.Tx, n *Need) (events.Type, error) {
		before := *n
		n.Ask = ask
		if n.Private {
			n.PartnershipID = ""
		}
		if n.State == Draft {
			return NeedSaved, n.checkPartnership(ctx, tx)
		}
		return NeedChanged, s.saveOpen(ctx, tx, n, before)
	})
}

// saveOpen checks that a change keeps the promises made when the need was
// posted.
func (s *Service) saveOpen(ctx context.Context, tx docdb.Tx, n *Need, before Need) error {
	if err := n.isEditable(); err != nil {
		return err
	}
	var c apperr.Check
	c.That(n.PartnershipID == before.PartnershipID, "partnershipId", thePartnershipCannotBeChanged)
	c.That(before.Reach.Within(n.MostReach), "mostReach", thisHasBeenShown)
	c.That(n.Named || !before.Named, "named", yourSchoolHasBeenNamed)
	if err := c.Err(); err != nil {
		return err
	}
	if n.ReplyDays == 0 {
		n.ReplyDays = before.ReplyDays
	}
	if n.MostReach != before.MostReach || n.ReplyDays != before.ReplyDays {
		n.schedule(s.now())
	}
	return s.show(ctx, tx, n, before.Ask)
}

// check cleans an ask that is to be kept.
func (a Ask) check() (Ask, error) {
	var c apperr.Check
	ask, err := a.clean()
	c.Add("", err)
	c.That(err != nil || !ask.empty(), "what", sayWhatIsTheMatter)
	return ask, c.Err()
}

// mostPrivate limits the drafts of a person who waits to be let in.
const mostPrivate = 10

func mayKeepAnother(ctx context.Context, r docdb.Reader, accountID string) error {
	n, err := needs.Count(ctx, r, docdb.Query{Index: "private", Equal: []any{accountID}})
	if err == nil && n >= mostPrivate {
		err = apperr.Conflict("many_drafts", youHaveDraftsThrow(n))
	}
	return err
}

// Discard throws away a draft that the actor may change, at the version seen.
// Conflict "need_not_draft".
func (s *Service) Discard(ctx context.Context, actor people.Actor, id string, seen int64) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		n, err := GetNeed(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := mayChange(n, actor); err != nil {
			return err
		}
		if err := n.isDraft(); err != nil {
			return err
		}
		if !n.IsAt(seen) {
			return apperr.Stale("need")
		}
		if err := needs.Delete(ctx, tx, &n); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, NeedDiscarded, n.ID, dataOf(n))
	})
}
