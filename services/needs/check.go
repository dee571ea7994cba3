package needs

import (
	"context"
	"fmt"
	"slices"
	"time"

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
		c.That(err == nil, fmt.Sprintf("themes[%d]", i), "Choose a theme from the list.")
		if err == nil && !slices.Contains(ids, theme.ID) {
			ids = append(ids, theme.ID)
		}
	}
	c.That(len(ids) <= MaxThemes, "themes", fmt.Sprintf("Choose at most %d themes.", MaxThemes))
	return ids
}

func (a Ask) checkChoices(c *apperr.Check) {
	for i, f := range a.Formats {
		c.That(slices.Contains(themes.Formats(), f), fmt.Sprintf("formats[%d]", i), "Choose a format from the list.")
		c.That(slices.Index(a.Formats, f) == i, fmt.Sprintf("formats[%d]", i), "This format is chosen twice.")
	}
	c.That(a.Phase == "" || slices.Contains(register.Phases(), a.Phase), "phase", "Choose a phase from the list.")
	c.That(a.Funding == "" || slices.Contains(Fundings(), a.Funding), "funding", "Choose a source of money from the list.")
	c.That(a.MostReach == "" || slices.Contains(Reaches(), a.MostReach), "mostReach",
		"Choose how far this may be shown from the list.")
}

// mostBudget is in pence; a higher budget is a typing error.
const mostBudget = 1_000_000_00

func (a Ask) checkAmounts(c *apperr.Check) {
	c.That(a.HalfDays >= 0 && a.HalfDays <= MaxHalfDays, "halfDays", fmt.Sprintf("Enter up to %d days.", MaxHalfDays/2))
	c.That(a.ReplyDays >= 0 && a.ReplyDays <= MaxReplyDays, "replyDays", fmt.Sprintf("Enter up to %d days.", MaxReplyDays))
	c.That(!a.Budget.IsNegative(), "budget.pence", "Enter zero or more.")
	c.That(a.Budget.Pence <= mostBudget, "budget.pence", "Enter an amount of at most £1,000,000.")
	c.That(a.Budget == money.Amount{} || a.Budget.Validate() == nil, "budget.currency", "Choose a currency from the list.")
}

func (a Ask) checkDates(c *apperr.Check) {
	start, end := isDate(a.StartOn), isDate(a.ByOn)
	c.That(start, "startOn", "Enter a date, like 2026-02-03.")
	c.That(end, "byOn", "Enter a date, like 2026-02-03.")
	late := start && end && a.StartOn != "" && a.ByOn != "" && a.StartOn > a.ByOn
	c.That(!late, "byOn", "The last day comes before the first. Change one of them.")
}

func isDate(s string) bool {
	return s == "" || date.Meant(s)
}

// complete is Invalid with everything that an open need still lacks, and with
// the words that give its school away: words by field.
func (a Ask) complete(telling map[string][]string, today string) error {
	var c apperr.Check
	c.That(len(a.What) >= 10, "what", "Say in a sentence or two what is the matter.")
	c.That(a.Success != "", "success", "Say what would show that the support worked.")
	c.That(len(a.Themes) > 0, "themes", "Choose what this is about: one to three themes.")
	c.That(a.Phase != "", "phase", "Choose the phase.")
	c.That(a.HalfDays > 0, "halfDays", "Say how many half-days you need: one or more.")
	c.That(a.InPerson || a.Remote, "inPerson", "Choose support in person, remote support or both.")
	c.That(a.Funding != "" || a.Mutual, "funding", "Say where the money comes from, or that you give days in return.")
	c.That(a.MostReach != "", "mostReach", "Say how far this may be shown.")
	c.That(a.MostReach == "" || a.first().Within(a.MostReach), "mostReach",
		"Without a partnership, this is shown to the region at least.")
	a.completeDates(&c, today)
	for _, path := range []string{"what", "success", "yearGroups"} {
		c.That(len(telling[path]) == 0, path, tells(telling[path]))
	}
	return c.Err()
}

func (a Ask) completeDates(c *apperr.Check, today string) {
	c.That(a.ByOn != "", "byOn", "Say by when you need it.")
	c.That(a.ByOn == "" || a.ByOn >= today, "byOn", "This day has passed. Choose a later one.")
	c.That(a.ByOn == "" || a.ByOn <= inYears(today, 2), "byOn", "Choose a day within the next two years.")
}

func inYears(day string, years int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(years, 0, 0).Format(time.DateOnly)
}

// checkPartnership is Invalid unless the school is a member of the need's
// partnership, if it has one.
func (n Need) checkPartnership(ctx context.Context, r docdb.Reader) error {
	if n.PartnershipID == "" {
		return nil
	}
	member, err := partnerships.IsMember(ctx, r, n.PartnershipID, n.URN)
	if err == nil && !member {
		err = apperr.Invalid(apperr.Field{Path: "partnershipId",
			Message: "Choose a partnership that your school is a member of."})
	}
	return err
}
