package notices

import (
	"cmp"
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/enquiries"
	"lateral/services/themes"
)

// scene is an event in a thread, as one side may know it.
type scene struct {
	agreements.Happened
	thread enquiries.Summary
	terms  agreements.Terms // of its proposal or agreement
	number string           // of the agreement; "" before there is one
}

// sceneFor reads the facts of an event that the side may know.
func sceneFor(ctx context.Context, r docdb.Reader, to agreements.Side, h agreements.Happened) (scene, error) {
	s := scene{Happened: h, number: h.AgreementRef}
	var err error
	if s.thread, err = enquiries.SummaryFor(ctx, r, reader(to, h), h.EnquiryID); err != nil {
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
		ref = s.EnquiryRef
	}
	first := ""
	if len(s.terms.Slots) > 0 {
		first = date.DayWords(s.terms.Slots[0].Date)
	}
	return strings.NewReplacer(
		"{needId}", s.NeedID, "{leaderId}", s.LeaderID, "{ref}", ref, "{need}", s.thread.Need.Ref, "{theme}", s.theme(),
		"{school}", school, "{School}", capital(school), "{leader}", s.thread.Leader.Name, "{home}", s.thread.Home.Name,
		"{Who}", capital(s.who()), "{date}", date.DayWords(s.Date), "{effort}", agreements.Effort(s.HalfDays), "{price}",
		s.price(), "{rate}", s.price(),
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

// canAccept says when the school can accept the leader's proposal.
func (s scene) canAccept() string {
	leader, home := s.thread.Leader.Name, s.thread.Home.Name
	if s.Released {
		return home + " has released " + leader + " for these dates: you can accept now, or propose something else."
	}
	return "You can accept once " + home + " has released " + leader + ", or propose something else now."
}

// wanted is how much the school asks for, and by when.
func (s scene) wanted() string {
	n := s.thread.Need
	if n.HalfDays == 0 {
		return "support"
	}
	return agreements.Effort(n.HalfDays) + " by " + date.DayWords(n.ByOn)
}

// dates are the days of the terms.
func (s scene) dates() string { return agreements.Days(s.terms.Slots) }

// price is the day rate in words. After a text with {price} the whole price
// follows (see whole), but not after one with {rate}, where nothing is to be
// paid.
func (s scene) price() string {
	switch {
	case s.terms.Mutual:
		return "for days in return"
	case s.terms.DayRate.IsZero():
		return "free of charge"
	}
	return "at " + s.terms.DayRate.String() + " a day"
}

// whole is the total for the reader: the school's payment, or the sum that the
// leader's school receives. It follows a sentence with the price.
func (s scene) whole(ctx context.Context, r docdb.Reader, say saying) (string, error) {
	if !strings.Contains(say.text, "{price}") {
		return "", nil
	}
	quote, err := enquiries.QuoteOf(ctx, r, s.Happened)
	if err != nil || quote.Support.IsZero() {
		return "", err
	}
	switch say.to {
	case agreements.SchoolSide:
		return " In all, your school pays " + sum(quote.Pays, quote.PaysWithVAT) + ".", nil
	case agreements.LeaderSide, agreements.HomeSide:
		return " For it, " + s.thread.Home.Name + " receives " + sum(quote.Receives, quote.ReceivesWithVAT) + ".", nil
	case agreements.BrokerSide:
		return " For it, the school pays " + sum(quote.Pays, quote.PaysWithVAT) + ".", nil
	case agreements.NoSide:
	}
	return "", nil
}

// sum is an amount due: with VAT where that is decided.
func sum(before money.Amount, with *money.Amount) string {
	switch {
	case with == nil:
		return before.String() + " before VAT"
	case *with == before:
		return before.String() + "; no VAT is due"
	}
	return with.String() + " with VAT (" + before.String() + " without)"
}

// unnamed describes a school to people who may not know its name: "a primary
// school in the South East".
func unnamed(a enquiries.Asking) string {
	kind := cmp.Or(themes.OfPhase(a.Phase).One, "a school")
	switch {
	case a.Region == "":
		return kind
	case strings.HasPrefix(a.Region, "London"), strings.HasPrefix(a.Region, "Yorkshire"), strings.HasPrefix(a.Region,
		"Wales"):
		return kind + " in " + a.Region
	}
	return kind + " in the " + a.Region
}

// themes names what support is about: two themes, and how many more.
func themeNames(ids []themes.ID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = themes.Name(id)
	}
	if len(names) > 2 {
		names = append(names[:2], "more")
	}
	return list(names)
}

// list joins words as in a sentence: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// capital begins a sentence with the text.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
