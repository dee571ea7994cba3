package notices

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/enquiries"
	"lateral/services/people"
)

// sceneFor reads the facts of an event that the side may know.
func sceneFor(ctx context.Context, r docdb.Reader, to agreements.Side, h enquiries.Happened) (scene, error) {
	s := scene{Happened: h, number: h.AgreementRef}
	var err error
	if s.thread, err = enquiries.SummaryFor(ctx, r, reader(to, h), h.Origin.ID); err != nil {
		return s, err
	}
	switch {
	case h.ProposalID != "":
		p, err := enquiries.GetProposal(ctx, r, h.ProposalID)
		s.terms = p.Terms
		return s, err
	case h.AgreementID != "":
		a, err := agreements.GetAgreement(ctx, r, h.AgreementID)
		s.terms, s.number = a.Terms, a.Ref
		return s, err
	}
	return s, nil
}

// fill replaces the words in braces by the scene's facts.
func (s scene) fill(text string) string {
	school, ref := s.school(), s.number
	if ref == "" {
		ref = s.OriginRef
	}
	first := ""
	if len(s.terms.Slots) > 0 {
		first = s.terms.Slots[0].Date.Words()
	}
	return strings.NewReplacer(
		"{needId}", s.NeedID, "{leaderId}", s.LeaderID, "{ref}", ref, "{need}", s.thread.Need.Ref, "{theme}", s.theme(),
		"{school}", school, "{School}", capital(school), "{leader}", s.thread.Leader.Name, "{home}", s.thread.Home.Name,
		"{Who}", capital(s.who()), "{date}", s.Date.Words(), "{effort}", agreements.Effort(s.HalfDays), "{late}", s.late(),
		"{price}", s.price(), "{rate}", s.price(),
		"{old}", half(s.From), "{new}", half(s.To),
		"{canAccept}", s.canAccept(), "{dates}", s.dates(), "{first}", first, "{wanted}", s.wanted(), "{reply}",
		date.Words(s.thread.Enquiry.ReplyBy),
	).Replace(text)
}

// half writes the half-days of one day; "" where there are none.
func half(slots []calendar.Slot) string {
	if len(slots) == 0 {
		return ""
	}
	return agreements.When(slots)
}

// school is the school that asks, by name only to people who may know it.
func (s scene) school() string {
	if s.thread.Knows() {
		return s.thread.Asking.School.Name
	}
	return unnamed(s.thread.Asking)
}

// theme is the theme of the thread. Somebody who no longer sees the need reads
// the theme of the enquiry.
func (s scene) theme() string {
	if len(s.thread.Need.Themes) == 0 {
		return s.thread.Service.Title
	}
	return themeNames(s.thread.Need.Themes)
}

// who is the side that did it.
func (s scene) who() string {
	switch s.Side {
	case agreements.SchoolSide:
		return s.school()
	case agreements.LeaderSide:
		return s.thread.Leader.Name
	case agreements.HomeSide:
		return s.thread.Home.Name
	case agreements.BrokerSide:
		return "the broker"
	case agreements.NoSide:
	}
	return "Lateral"
}

// dates are the days of the terms.
func (s scene) dates() string { return agreements.Days(s.terms.Slots) }

// whole is the total for the reader: the school's payment, or the sum that the
// leader's school receives. It follows a sentence with the price.
func (s scene) whole(ctx context.Context, r docdb.Reader, say saying, on date.Day) (string, error) {
	if !strings.Contains(say.text, "{price}") {
		return "", nil
	}
	quote, err := enquiries.QuoteOf(ctx, r, s.Happened, on)
	if err != nil || quote.Support.IsZero() {
		return "", err
	}
	return inAll(say.to, s.thread.Home.Name, quote), nil
}

// reader is a person on the side, with no other role: every reader may know what
// such a person may know.
func reader(side agreements.Side, h enquiries.Happened) people.Actor {
	at := people.Held{Role: people.Head, Place: people.School(h.HomeURN)}
	switch side {
	case agreements.SchoolSide:
		at.Place = people.School(h.URN)
	case agreements.LeaderSide:
		at.Role = people.Leader
	case agreements.BrokerSide:
		at = people.Held{Role: people.Broker, Place: people.Partnership(h.PartnershipID)}
	case agreements.HomeSide, agreements.NoSide:
	}
	return people.Actor{AccountID: h.AccountID, Held: []people.Held{at}}
}
