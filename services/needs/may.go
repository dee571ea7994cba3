package needs

import (
	"slices"

	"lateral/pkg/apperr"
	"lateral/services/people"
)

// May says what one person may do with a need now. Use-cases ask the same rules.
type May struct {
	Edit          bool // save a step of the draft, or change the open need
	Post          bool // once it is complete
	Discard       bool
	Withdraw      bool
	Reopen        bool
	Name          bool // the school, to everybody whom it reaches
	FindLeaders   bool // who fits
	Ask           bool // leaders, by an enquiry
	Waive         bool // a conflict of interest that a leader declared
	ReadEnquiries bool // whom the school asked
}

// may says what the actor may do with the need. They may see it.
func (n Need) may(actor people.Actor) May {
	m := May{ReadEnquiries: n.LedBy(actor), FindLeaders: n.LedBy(actor) && n.isOpen() == nil}
	if !n.changedBy(actor) {
		return m
	}
	n.letIn(actor)
	m.Edit, m.Post, m.Discard = n.isEditable() == nil, n.isPostable() == nil, n.isDraft() == nil
	m.Withdraw, m.Reopen, m.Name = n.isWithdrawable() == nil, n.hasEnded() == nil, n.isNameable() == nil
	m.Ask = m.FindLeaders
	m.Waive = m.Ask && n.waivedBy(actor)
	return m
}

// LedBy says whether the actor decides about the need, or brokers for the
// partnership in which it is posted.
func (n Need) LedBy(actor people.Actor) bool {
	return actor.At(n.URN, people.Head, people.Senior) || n.PartnershipID != "" && actor.Brokers(n.PartnershipID)
}

// changedBy says whether the actor changes the need: heads and seniors of the
// school, and the author of a private draft.
func (n Need) changedBy(actor people.Actor) bool {
	if n.Private {
		return isInside(actor, n)
	}
	return actor.At(n.URN, people.Head, people.Senior)
}

// waivedBy says whether the actor may waive conflicts: a head of the school, and nobody
// who stands in for one.
func (n Need) waivedBy(actor people.Actor) bool {
	head := people.Held{Role: people.Head, Place: people.School(n.URN)}
	return actor.At(n.URN, people.Head) && !slices.Contains(actor.StandsIn, head)
}

// RefusalTo refuses the actor what only some of the need's people have: Forbidden with the
// sentence for its people, and NotFound for everybody else, who learn no more of it than that
// they may see it.
func (n Need) RefusalTo(actor people.Actor, sentence string) error {
	if isInside(actor, n) {
		return apperr.Forbidden(sentence)
	}
	return apperr.NotFound("need")
}

// letIn makes a private draft of somebody who was let in one of the school's.
func (n *Need) letIn(actor people.Actor) {
	if n.Private && actor.At(n.URN, people.Head, people.Senior) {
		n.Private = false
	}
}

func (n Need) isOpen() error {
	if n.State != Open {
		return notOpen(n)
	}
	return nil
}

func (n Need) isEditable() error {
	if n.State == Draft {
		return nil
	}
	return n.isOpen()
}

func (n Need) isDraft() error {
	if n.State != Draft {
		return apperr.Conflict("need_not_draft", postedWithdrawInstead(n))
	}
	return nil
}

func (n Need) isPostable() error {
	switch {
	case !NeedSteps.Allows(n.State, "post"):
		return apperr.Conflict("need_not_draft", postedAlready(n))
	case n.Private:
		return apperr.Conflict("not_let_in",
			youCanPostThisOnce)
	}
	return nil
}

func (n Need) isWithdrawable() error {
	if !NeedSteps.Allows(n.State, "withdraw") {
		return notOpen(n)
	}
	return nil
}

func (n Need) hasEnded() error {
	if !NeedSteps.Allows(n.State, "reopen") {
		return apperr.Conflict("need_not_ended", hasNeitherBeenWithdrawn(n))
	}
	return nil
}

func (n Need) isNameable() error {
	if err := n.isOpen(); err != nil {
		return err
	}
	if n.Named {
		return apperr.Conflict("need_named", yourSchoolIsNamed)
	}
	return nil
}

// isInside says whether the actor sees all of the need: only heads and seniors
// of the school see drafts, and only their authors see private ones.
func isInside(actor people.Actor, n Need) bool {
	if n.Private {
		return actor.AccountID != "" && n.PostedBy == actor.AccountID
	}
	if n.State == Draft {
		return actor.At(n.URN, people.Head, people.Senior)
	}
	return actor.At(n.URN, outside...) || n.PartnershipID != "" && actor.Brokers(n.PartnershipID)
}

// MayDraft says whether a role lets its holder begin needs. Those who hold it
// begin the school's, those who asked for it private ones.
func MayDraft(h people.Held) bool {
	return h.Place.Kind == people.InSchool && slices.Contains(drafting, h.Role)
}

// MayList says whether the actor may list the needs of the place: those that the
// school posted or is shown, or those that were posted in the partnership.
func MayList(actor people.Actor, place people.Place) bool {
	if place.Kind == people.InSchool {
		return actor.In(place, outside...)
	}
	return actor.Brokers(place.ID)
}

// drafting are the roles whose holders say what their school needs.
var drafting = []people.Role{people.Head, people.Senior}

// outside are the roles whose holders see needs of other schools.
var outside = []people.Role{people.Head, people.Senior, people.Leader, people.Finance}
