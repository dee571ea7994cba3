package dashboard

import (
	"context"
	"net/url"
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/support"
)

// threads are the actions of support that wait.
func (b Board) threads(ctx context.Context, actor people.Actor, _ people.Place, d *Dashboard) error {
	waiting, err := b.Support.Waiting(ctx, actor)
	if err != nil {
		return err
	}
	for _, w := range waiting {
		if more, known := wordsOf(w); known {
			more.ID, more.Since, more.Path = string(w.Do)+w.On, w.Since, formOf(w)
			d.Items = append(d.Items, more)
		}
	}
	return nil
}

// formOf is the page of the thread with the form of the action open.
func formOf(w support.Waiting) string {
	query := url.Values{"do": {string(w.Do)}, "on": {w.On}}
	return "/enquiries/" + w.Enquiry.ID + "?" + query.Encode()
}

// blocked are threads that wait for somebody who stands on both sides.
func (b Board) blocked(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, err := b.Support.Blocked(ctx, actor, place.ID)
	for _, f := range found {
		d.Items = append(d.Items, DashboardItem{
			ID: "blocked" + f.Enquiry.ID + f.Clash.AccountID, Title: f.Clash.Name + " cannot act for " + f.Clash.School + " in " + f.Enquiry.Ref,
			Why: f.Clash.Sentence(false) + " " + f.Turn.Title + ".", Since: f.Enquiry.SentAt, Action: "See the thread", Path: "/enquiries/" + f.Enquiry.ID,
		})
	}
	return err
}

// enquiries counts the enquiries that a leader has neither agreed to nor
// declined.
func (b Board) enquiries(ctx context.Context, actor people.Actor, _ people.Place, d *Dashboard) error {
	live := true
	open, _, err := b.Support.List(ctx, actor, support.ListInput{Live: &live, Limit: most})
	d.Figures = append(d.Figures, figure(len(open), "enquiry to you is open", "enquiries to you are open", "/enquiries"))
	return err
}

// agreements counts the school's agreements that are not over.
func (b Board) agreements(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	active, _, err := b.Support.Agreements(ctx, actor, support.AgreementsInput{
		URN: register.URN(place.ID), State: support.AgreementActive, Limit: most,
	})
	d.Figures = append(d.Figures, figure(len(active), "agreement of your school is active", "agreements of your school are active", "/agreements?state=active"))
	return err
}

// wordsOf describes an action in one title, one reason and one verb.
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
		return acceptWords(w, about), true
	case support.ToDeclineProposal:
		return DashboardItem{Title: "Answer the proposal of " + w.Leader.Name, Why: about + ".", Action: "Look at the proposal"}, true
	case support.ToGrant:
		return DashboardItem{Title: "Release " + w.Leader.Name, Why: "They propose to support another school on " + support.Days(w.Slots) + ": " + about + ". " + receives(w) + " " + by("Please decide by", w.Due), Action: "Look at the dates"}, true
	case support.ToRecord:
		return DashboardItem{Title: "Record the visit of " + day(w.Date), Why: about + ".", Action: "Record visit"}, true
	case support.ToSignOff:
		return DashboardItem{Title: "Sign off the visit of " + day(w.Date), Why: "By " + w.Leader.Name + ", " + about + ". " + pays(w), Action: "Sign off visit"}, true
	case support.ToAgreeMove:
		title := "Answer whether the visit of " + day(w.Date) + " can be moved"
		return DashboardItem{Title: title, Why: about + ", to " + support.When(w.Slots) + ". " + by("Please answer by", w.Due), Action: "Look at the dates"}, true
	case support.ToDeclineMove:
		title := "Decline to move the visit of " + day(w.Date)
		return DashboardItem{Title: title, Why: about + ". The day to which it was to be moved has come.", Action: "Look at the dates"}, true
	case support.ToOrder:
		return DashboardItem{Title: "Add the purchase order number to " + ref, Why: w.Leader.Name + ", " + w.Service.Title + ". The invoice quotes it. " + pays(w), Action: "Add the order number"}, true
	}
	return DashboardItem{}, false
}

// pays says what the school will pay if it agrees.
func pays(w support.Waiting) string {
	if w.Money.Pays.IsZero() {
		return "Nothing is paid."
	}
	return "Your school pays " + w.Money.PaysWords() + "."
}

// receives says what the home school will receive if it agrees.
func receives(w support.Waiting) string {
	if w.Money.Receives.IsZero() {
		return "Nothing is paid for it."
	}
	return "Your school receives " + w.Money.ReceivesWords() + "."
}

func acceptWords(w support.Waiting, about string) DashboardItem {
	due := " " + by("Please answer by", w.Due)
	if slices.Contains(w.Sides, support.LeaderSide) {
		return DashboardItem{Title: "Answer the counter-proposal of the school", Why: about + ", on " + support.Days(w.Slots) + "." + due, Action: "Look and agree"}
	}
	return DashboardItem{
		Title: "Answer the proposal of " + w.Leader.Name, Action: "Look and agree",
		Why: about + ". Their home school has released them for " + support.Days(w.Slots) + ". " + pays(w) + due,
	}
}

func by(words string, due *time.Time) string {
	if due == nil {
		return ""
	}
	return words + " " + date.Words(*due) + "."
}

func day(on string) string { return date.DayWords(on) }
