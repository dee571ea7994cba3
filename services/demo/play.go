package demo

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/needs"
	"lateral/services/register"
	"lateral/services/themes"
)

// begin starts the story on its day.
func (s *stage) begin(st story, end ending) {
	a := &act{stage: s, story: st, ending: end}
	s.at(workingDay(s.day(-st.begun)), "need of "+area[st.school].name, a.post)
}

func (a *act) post(ctx context.Context) error {
	var err error
	a.need, err = a.Needs.Draft(as(ctx, a.school()), a.school(),
		needs.DraftInput{URN: urn(a.story.school), Ask: a.ask()})
	if err != nil || !a.goes(posted) {
		return err
	}
	if a.need, err = a.Needs.Post(as(ctx, a.school()), a.school(), a.need.ID, a.need.Version); err != nil {
		return err
	}
	if a.to == withdrawn {
		a.soon(4, "withdrawal", a.withdraw)
	}
	if a.goes(asked) {
		a.soon(1, "enquiry", a.send)
	}
	if a.offered() {
		a.soon(1, "offer", a.offer)
	}
	return nil
}

func (a *act) ask() needs.Ask {
	budget, _ := cast[a.story.lead].rate().Fraction(int64(a.halfDays), 2) // a few hundred pounds cannot overflow
	ask := needs.Ask{
		What: a.what, Success: a.success, Themes: []themes.ID{a.theme}, Phase: phaseOf(a.story.school),
		HalfDays: a.halfDays, ByOn: date.On(a.by()), InPerson: true, Remote: false, Budget: budget,
		Funding: needs.FromBudget, PartnershipID: a.partnershipOf(a.story.school), MostReach: needs.ToRegion, ReplyDays: 7,
		Mutual: a.mutual,
	}
	if a.mutual || budget.IsZero() {
		ask.Budget, ask.Mutual = money.Amount{}, true
		ask.Funding = ""
	}
	return ask
}

// by is the last day of the need: a Friday some months after posting, or a past
// day where the need has lapsed.
func (a *act) by() time.Time {
	day := a.day(112 - a.begun)
	if a.to == lapsed {
		day = a.day(-12)
	}
	for day.Weekday() != time.Friday {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

func phaseOf(i int) register.Phase {
	switch area[i].phase {
	case secondary:
		return register.Secondary
	case primary:
		return register.Primary
	}
	return register.Special
}

func (a *act) send(ctx context.Context) error {
	sent, err := a.Enquiries.Send(as(ctx, a.school()), a.school(), enquiries.SendInput{
		NeedID: a.need.ID, ServiceIDs: []string{a.service[a.story.lead].ID}, Disclose: true,
		Message: "We read what you offer and think that it fits. Could you help us?",
		ReplyBy: a.clock.Now().AddDate(0, 0, 10),
	})
	if err != nil {
		return err
	}
	a.enquiry = sent[0]
	if a.to == declined {
		a.soon(2, "declining", a.decline)
	}
	if a.goes(proposed) {
		a.soon(2, "proposal", a.propose)
	}
	return nil
}

func (a *act) propose(ctx context.Context) error {
	slots, err := a.slots(ctx)
	if err != nil {
		return err
	}
	rate := cast[a.story.lead].rate()
	if a.mutual {
		rate = money.Pounds(0)
	}
	leader := a.leads[a.story.lead]
	a.proposal, err = a.Enquiries.Propose(as(ctx, leader), leader, a.enquiry.ID, a.enquiry.Version,
		enquiries.ProposeInput{
			Scope: "Visits to see, plan and try out, with a short note after each.", Objectives: []string{a.success},
			Slots: slots, DayRate: rate, Mutual: a.mutual, Note: "These are the first half-days that I have.",
			Expenses: agreements.Expenses{Most: money.Pounds(a.expenses)},
		})
	if err == nil && a.goes(released) {
		a.soon(1, "release", a.release)
	}
	return err
}

func (a *act) release(ctx context.Context) error {
	home := a.head[cast[a.story.lead].home]
	thread, err := a.Enquiries.Thread(ctx, home, a.enquiry.ID)
	if err != nil {
		return err
	}
	last := thread.Releases[len(thread.Releases)-1]
	if a.to == refused {
		_, err := a.Diary.Refuse(as(ctx, home), home, last.ID, last.Version,
			"Two of our teachers are away that week. Could it be later?")
		return err
	}
	if _, err := a.Diary.Grant(as(ctx, home), home, last.ID, last.Version, "Cover is arranged."); err != nil {
		return err
	}
	if a.goes(agreed) {
		a.soon(1, "agreement", a.accept)
	}
	return nil
}

func (a *act) accept(ctx context.Context) error {
	var err error
	ctx = as(ctx, a.school())
	if a.agreement, err = a.Enquiries.Accept(ctx, a.school(), a.proposal.ID, a.proposal.Version); err != nil {
		return err
	}
	if a.to == cancelled {
		a.soon(2, "cancellation", a.cancel)
	}
	if !a.goes(recorded) {
		return nil
	}
	shown, err := a.Agreements.Get(ctx, a.school(), a.agreement.ID)
	if err != nil {
		return err
	}
	for i, v := range shown.Visits {
		if i > 0 && !a.goes(completed) {
			break
		}
		on, err := time.Parse(time.DateOnly, string(v.Date))
		if err != nil {
			return err
		}
		if a.cancelsLast && i == len(shown.Visits)-1 {
			a.at(workingDay(on.AddDate(0, 0, -1).Add(10*time.Hour)), "late cancellation", a.cancelVisit(v.ID))
			continue
		}
		a.at(on.Add(16*time.Hour), "visit", a.visit(v.ID))
	}
	return nil
}
