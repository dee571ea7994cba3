package dashboard

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/support"
)

// threads is what waits in support.
func (b Board) threads(ctx context.Context, actor people.Actor, _ people.Place, d *Dashboard) error {
	waiting, err := b.Support.Waiting(ctx, actor)
	if err != nil {
		return err
	}
	for _, w := range waiting {
		if more, known := wordsOf(w); known {
			more.ID, more.Since, more.Path = string(w.Do)+w.On, w.Since, "/enquiries/"+w.Enquiry.ID
			d.Items = append(d.Items, more)
		}
	}
	return nil
}

// enquiries counts what a leader is asked and has not agreed to or declined.
func (b Board) enquiries(ctx context.Context, actor people.Actor, _ people.Place, d *Dashboard) error {
	live := true
	open, _, err := b.Support.List(ctx, actor, support.ListInput{Live: &live, Limit: most})
	d.Figures = append(d.Figures, figure(len(open), "enquiry to you is open", "enquiries to you are open", "/enquiries"))
	return err
}

// agreements counts the support that the school has agreed to and that is not
// over.
func (b Board) agreements(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	active, _, err := b.Support.Agreements(ctx, actor, support.AgreementsInput{
		URN: register.URN(place.ID), State: support.AgreementActive, Limit: most,
	})
	d.Figures = append(d.Figures, figure(len(active), "agreement of your school is active", "agreements of your school are active", "/agreements?state=active"))
	return err
}

// wordsOf says what waits, in one title, one reason and one verb.
func wordsOf(w support.Waiting) (DashboardItem, bool) {
	ref := w.AgreementRef
	if ref == "" {
		ref = w.Enquiry.Ref
	}
	about := w.Service.Title + ", " + ref
	switch w.Do {
	case support.ToPropose:
		return DashboardItem{Title: "Answer the enquiry about " + w.Service.Title, Why: w.Enquiry.Ref + ". " + by("Please answer by", w.Due), Action: "Make a proposal"}, true
	case support.ToAccept:
		return DashboardItem{Title: "Answer the proposal of " + w.Leader.Name, Why: about + ". Their home school releases them for the dates. " + pays(w), Action: "Look and agree"}, true
	case support.ToDeclineProposal:
		return DashboardItem{Title: "Answer the proposal of " + w.Leader.Name, Why: about + ".", Action: "Look at the proposal"}, true
	case support.ToGrant:
		return DashboardItem{Title: "Release " + w.Leader.Name, Why: "They propose to support another school. " + about + ". " + receives(w), Action: "Look at the dates"}, true
	case support.ToRecord:
		return DashboardItem{Title: "Record the visit of " + day(w.Date), Why: about + ".", Action: "Record visit"}, true
	case support.ToSignOff:
		return DashboardItem{Title: "Sign off the visit of " + day(w.Date), Why: "By " + w.Leader.Name + ", " + about + ". " + pays(w), Action: "Sign off visit"}, true
	case support.ToOrder:
		return DashboardItem{Title: "Add the purchase order number to " + ref, Why: w.Leader.Name + ", " + w.Service.Title + ". The invoice quotes it. " + pays(w), Action: "Add the order number"}, true
	}
	return DashboardItem{}, false
}

// pays says what the school will pay for what it decides on.
func pays(w support.Waiting) string {
	if w.Money.Pays.IsZero() {
		return "Nothing is paid."
	}
	return "Your school pays " + w.Money.PaysWords() + "."
}

// receives says what the home school is paid for what it decides on.
func receives(w support.Waiting) string {
	if w.Money.Receives.IsZero() {
		return "Nothing is paid for it."
	}
	return "Your school receives " + w.Money.ReceivesWords() + "."
}

func by(words string, due *time.Time) string {
	if due == nil {
		return ""
	}
	return words + " " + date.Words(*due) + "."
}

func day(on string) string { return date.DayWords(on) }
