package needs

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/partnerships"
	"lateral/services/register"
	"lateral/services/themes"
)

// clean returns the ask ready to store. Invalid with every part that even a
// draft cannot hold; missing parts do not matter yet.
func (a Ask) clean() (Ask, error) {
	var c apperr.Check
	texts := []struct {
		field *string
		path  string
		max   int
		clean func(string, int) (string, error)
	}{
		{&a.What, "what", LongestWhat, text.Clean}, {&a.Success, "success", LongestWhat, text.Clean},
		{&a.YearGroups, "yearGroups", text.Title, text.Line},
	}
	for _, t := range texts {
		cleaned, err := t.clean(*t.field, t.max)
		c.Add(t.path, err)
		*t.field = cleaned
	}
	a.Themes = a.checkThemes(&c)
	a.checkChoices(&c)
	a.checkAmounts(&c)
	a.checkDates(&c)
	return a, c.Err()
}

// checkThemes returns the ids of the themes, each once.
func (a Ask) checkThemes(c *apperr.Check) []themes.ID {
	var ids []themes.ID
	for i, given := range a.Themes {
		theme, err := themes.Parse(string(given))
		c.That(err == nil, fmt.Sprintf("themes[%d]", i), chooseAThemeFromTheList)
		if err == nil && !slices.Contains(ids, theme.ID) {
			ids = append(ids, theme.ID)
		}
	}
	c.That(len(ids) <= MaxThemes, "themes", chooseAtMostThemes())
	return ids
}

func (a Ask) checkChoices(c *apperr.Check) {
	for i, f := range a.Formats {
		c.That(slices.Contains(themes.Formats(), f), fmt.Sprintf("formats[%d]", i), chooseAFormatFromTheList)
		c.That(slices.Index(a.Formats, f) == i, fmt.Sprintf("formats[%d]", i), thisFormatIsChosen)
	}
	c.That(a.Phase == "" || slices.Contains(register.Phases(), a.Phase), "phase", chooseAPhaseFromTheList)
	c.That(a.Funding == "" || slices.Contains(Fundings(), a.Funding), "funding", chooseASourceOfMoney)
	c.That(a.MostReach == "" || slices.Contains(Reaches(), a.MostReach), "mostReach",
		chooseHowFarThisMayBeShown)
}

// mostBudget is in pence; a higher budget is a typing error.
const mostBudget = 1_000_000_00

func (a Ask) checkAmounts(c *apperr.Check) {
	c.That(a.HalfDays >= 0 && a.HalfDays <= MaxHalfDays, "halfDays", enterUpToDays())
	c.That(a.ReplyDays >= 0 && a.ReplyDays <= MaxReplyDays, "replyDays", enterUpToReplyDays())
	c.That(a.FartherKM >= 0 && a.FartherKM <= MaxFartherKM, "fartherKm", enterUpToKM())
	c.That(!a.Budget.IsNegative(), "budget.pence", enterZeroOrMore)
	c.That(a.Budget.Pence <= mostBudget, "budget.pence", enterAnAmountOfAtMost)
	c.That(a.Budget == money.Amount{} || a.Budget.Validate() == nil, "budget.currency", chooseACurrencyFromTheList)
}

func (a Ask) checkDates(c *apperr.Check) {
	start, end := isDate(a.StartOn), isDate(a.ByOn)
	c.That(start, "startOn", whatIsWrongWith(a.StartOn))
	c.That(end, "byOn", whatIsWrongWith(a.ByOn))
	late := start && end && a.StartOn != "" && a.ByOn != "" && a.StartOn > a.ByOn
	c.That(!late, "byOn", theLastDayComes)
}

// whatIsWrongWith says why nobody means the day.
func whatIsWrongWith(d date.Day) string {
	switch {
	case !d.Valid():
		return enterADateLike
	case d < "2000":
		return thisDayHasPassed
	}
	return chooseADayWithin
}

func isDate(d date.Day) bool { return d == "" || d.Meant() }

// complete is Invalid with everything that an open need still lacks, and with
// the words that give its school away: words by field.
func (a Ask) complete(telling map[string][]string, today date.Day) error {
	var c apperr.Check
	c.That(len(a.What) >= 10, "what", sayInASentence)
	c.That(a.Success != "", "success", sayWhatWouldShow)
	c.That(a.Phase != "", "phase", chooseThePhase)
	c.That(a.HalfDays > 0, "halfDays", sayHowManyHalfDays)
	c.That(a.InPerson || a.Remote, "inPerson", chooseSupportInPerson)
	c.That(a.Funding != "" || a.Mutual, "funding", sayWhereTheMoney)
	c.That(a.MostReach != "", "mostReach", sayHowFarThisMayBeShown)
	c.That(a.MostReach == "" || a.first().Within(a.MostReach), "mostReach",
		withoutAPartnershipThisIsShown)
	a.completeDates(&c, today)
	for _, path := range []string{"what", "success", "yearGroups"} {
		c.That(len(telling[path]) == 0, path, tells(telling[path]))
	}
	return c.Err()
}

func (a Ask) completeDates(c *apperr.Check, today date.Day) {
	c.That(a.ByOn != "", "byOn", sayByWhenYouNeed)
	c.That(a.ByOn == "" || a.ByOn >= today, "byOn", thisDayHasPassed)
	c.That(a.ByOn == "" || a.ByOn <= today.AddYears(2), "byOn", chooseADayWithin)
}

// checkTime is Invalid where the days that changed leave too little time: a first day that has passed, or more days of
// support than there are until the last day. Time that goes by over a need that is open is no fault of it.
func (a Ask) checkTime(before Ask, today date.Day) error {
	var c apperr.Check
	c.That(a.StartOn == "" || a.StartOn == before.StartOn || a.StartOn >= today, "startOn", thisDayHasPassed)
	same := a.StartOn == before.StartOn && a.ByOn == before.ByOn && a.HalfDays == before.HalfDays
	first := max(a.StartOn, today)
	if same || a.ByOn < first { // the last day is checked by itself
		return c.Err()
	}
	days := a.ByOn.Since(first) + 1
	c.That(a.HalfDays <= 2*days, "halfDays", thereAreOnly(days, first, a.ByOn))
	return c.Err()
}

func (n Need) checkPartnership(ctx context.Context, r docdb.Reader) error {
	if n.PartnershipID == "" {
		return nil
	}
	member, err := partnerships.IsMember(ctx, r, n.PartnershipID, n.URN)
	if err == nil && !member {
		err = apperr.Invalid(apperr.Field{Path: "partnershipId",
			Message: chooseAPartnershipThatYourSchool})
	}
	return err
}
