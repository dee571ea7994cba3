package leaders

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/pace"
	"lateral/pkg/text"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// ClaimInput is a leader's claim. Dates are 2006-01-02.
type ClaimInput struct {
	Kind          DesignationKind
	Title         string // of a partnership's own, at most text.Title
	PartnershipID string
	Themes        []themes.ID
	AwardedOn     date.Day
	ExpiresOn     date.Day // "" is none
	Evidence      Evidence
	Key           string // idempotency key; "" where the caller never repeats the command
}

// clean returns the input ready to store, or an Invalid with every bad field.
func (in ClaimInput) clean(today date.Day) (ClaimInput, error) {
	var c apperr.Check
	var err error
	in.Title, err = text.Line(in.Title, text.Title)
	c.Add("title", err)
	c.That(slices.Contains(DesignationKinds(), in.Kind), "kind", chooseWhichDesignationThisIs)
	c.That(in.Kind != Own || in.Title != "", "title", enterWhatThePartnership)
	c.That(in.Kind == Own || in.Title == "", "title", onlyAPartnershipsOwnDesignation)
	c.That(in.PartnershipID != "", "partnershipId", chooseThePartnershipThatCanVerify)
	checkThemes(&c, in.Themes)
	c.That(in.Kind != SLE || len(in.Themes) > 0, "themes", chooseAtLeastOneTheme)
	c.That(in.AwardedOn.Meant(), "awardedOn", enterTheDayOnWhichItWasAwarded)
	c.That(!in.AwardedOn.Meant() || in.AwardedOn <= today, "awardedOn", thisDayHasNotCome)
	c.That(in.ExpiresOn == "" || in.ExpiresOn.Meant(), "expiresOn",
		enterItsLastDay)
	c.That(!in.ExpiresOn.Meant() || in.ExpiresOn >= today, "expiresOn", itsLastDayHasPassed)
	in.Evidence, err = in.Evidence.clean()
	c.Add("evidence", err)
	return in, c.Err()
}

func (e Evidence) clean() (Evidence, error) {
	var c apperr.Check
	var err error
	e.Text, err = text.Clean(e.Text, text.Long)
	c.Add("text", err)
	e.Link, err = text.Line(e.Link, text.Short)
	c.Add("link", err)
	c.That(e.Link == "" || isWebAddress(e.Link), "link", enterAWebAddress)
	c.That(e.Text != "" || e.Link != "", "text", sayHowABroker)
	return e, c.Err()
}

// Claim records that the leader says they hold a designation, for a broker of
// the partnership to verify. A repeat with the same key returns the same claim.
func (d *Directory) Claim(ctx context.Context, actor people.Actor, leaderID string,
	in ClaimInput) (Designation, error) {
	var claim Designation
	err := d.db.Update(ctx, func(tx docdb.Tx) error {
		l, err := OwnLeader(ctx, tx, actor, leaderID)
		if err != nil {
			return err
		}
		command := idempotency.Command{Who: l.ID, What: "claim-designation", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, d.now(), command, func() (string, error) { return d.claim(ctx, tx, l, in) })
		if err != nil {
			return err
		}
		claim, err = designations.Get(ctx, tx, id)
		return err
	})
	return claim, err
}

// claim stores a new claim, and returns its id.
func (d *Directory) claim(ctx context.Context, tx docdb.Tx, l Leader, in ClaimInput) (string, error) {
	in, err := in.clean(date.On(d.now()))
	if err != nil {
		return "", err
	}
	if err := checkVerifier(ctx, tx, in.PartnershipID, l.HomeURN); err != nil {
		return "", err
	}
	if err := d.claimingOften(ctx, tx, l, in.PartnershipID); err != nil {
		return "", err
	}
	claim := Designation{
		Meta: docdb.Meta{ID: d.ids.New("designation")}, LeaderID: l.ID, Kind: in.Kind, Title: in.Title,
		PartnershipID: in.PartnershipID, Themes: in.Themes, AwardedOn: in.AwardedOn, ExpiresOn: in.ExpiresOn,
		Evidence: in.Evidence, State: Claimed, ClaimedAt: d.now(),
	}
	if err := designations.Insert(ctx, tx, &claim); err != nil {
		return "", err
	}
	return claim.ID, d.events.Append(ctx, tx, DesignationClaimed, claim.ID, claim.data(l))
}

// claimingOften counts a claim, because each one is a letter to the
// partnership's brokers.
func (d *Directory) claimingOften(ctx context.Context, tx docdb.Tx, l Leader, partnershipID string) error {
	claims := pace.Pace{What: "claim-designation", Often: 10, Per: 24 * time.Hour}
	return pace.Check(ctx, tx, d.now(), youHaveClaimedMany,
		claims.Of(l.ID, partnershipID))
}

// checkVerifier refuses a partnership that the school does not belong to.
func checkVerifier(ctx context.Context, r docdb.Reader, partnershipID string, home register.URN) error {
	above, err := partnershipsAbove(ctx, r, home)
	if err != nil || slices.Contains(above, partnershipID) {
		return err
	}
	return apperr.Invalid(apperr.Field{
		Path: "partnershipId", Message: chooseAPartnershipThatYourHome,
	})
}

func checkThemes(c *apperr.Check, chosen []themes.ID) {
	c.That(len(chosen) <= maxThemes, "themes", chooseAtMostThemes())
	for i, id := range chosen {
		path := fmt.Sprintf("themes[%d]", i)
		c.That(themes.Known(id), path, chooseAThemeFromTheList)
		c.That(!slices.Contains(chosen[:i], id), path, thisThemeIsChosen)
	}
}

func isWebAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

func (d Designation) data(l Leader) DesignationData {
	return DesignationData{
		DesignationID: d.ID, LeaderData: DataOf(l), PartnershipID: d.PartnershipID,
		Kind: d.Kind, Title: d.Title, ExpiresOn: d.ExpiresOn, Note: d.Note,
	}
}
