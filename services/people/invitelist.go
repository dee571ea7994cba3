package people

import (
	"context"
	"errors"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/lists"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// InviteListInput is a list of people to invite.
type InviteListInput struct {
	List string
	Send bool   // if false, nothing is written
	Key  string // idempotency key of sending
}

// InviteList invites the people of a list to roles in schools, or says what would become of
// each line. A line has an address, a role and a URN, in any order, or in the columns that
// a header names. A refused line does not stop the others. Invite says who may invite
// where. Invalid if the list has too few or too many lines.
func (d *Directory) InviteList(ctx context.Context, actor Actor, in InviteListInput) ([]InvitedLine, error) {
	lines := readPeople(in.List)
	if len(lines) == 0 || len(lines) > maxInvited {
		return nil, apperr.Invalid(apperr.Field{Path: "list",
			Message: enterToPeopleOneALine(maxInvited)})
	}
	if !in.Send {
		err := d.db.View(ctx, func(r docdb.Reader) error {
			return eachLine(lines, func(l *InvitedLine) error { return judge(ctx, r, actor, l) })
		})
		return lines, err
	}
	var sent []InvitedLine
	err := d.update(ctx, func(tx docdb.Tx) error {
		command := idempotency.Command{Who: actor.AccountID, What: "invite-list", Key: in.Key, Input: in}
		var err error
		sent, err = idempotency.Do(ctx, tx, d.now(), command, func() ([]InvitedLine, error) {
			all := slices.Clone(lines)
			return all, eachLine(all, func(l *InvitedLine) error { return d.inviteLine(ctx, tx, actor, l) })
		})
		return err
	})
	return sent, err
}

// eachLine calls fn for each valid line that is not a repetition.
func eachLine(lines []InvitedLine, fn func(*InvitedLine) error) error {
	type one struct {
		email string
		role  Role
		urn   register.URN
	}
	seen := map[one]bool{}
	for i := range lines {
		l := &lines[i]
		if l.Outcome == LineRefused {
			continue
		}
		key := one{emailKey(l.Email), l.Role, l.URN}
		if seen[key] {
			l.Outcome = LineTwice
			continue
		}
		seen[key] = true
		if err := fn(l); err != nil {
			return err
		}
	}
	return nil
}

// inviteLine sends the invitation of a line that is ready.
func (d *Directory) inviteLine(ctx context.Context, tx docdb.Tx, actor Actor, l *InvitedLine) error {
	if err := judge(ctx, tx, actor, l); err != nil || l.Outcome != LineReady {
		return err
	}
	_, err := d.invite(ctx, tx, actor, InviteInput{Email: l.Email, Role: l.Role, Place: School(l.URN)})
	if l.refuse(err) {
		return nil
	}
	l.Outcome = LineSent
	return err
}

// judge says what would become of a line. The line says what is wrong with it; any other
// error ends the whole list.
func judge(ctx context.Context, r docdb.Reader, actor Actor, l *InvitedLine) error {
	school, err := register.GetSchool(ctx, r, l.URN)
	if apperr.Is(err, apperr.KindNotFound) {
		l.Outcome, l.Why = LineRefused, thereIsNoSchool
		return nil
	}
	if err != nil {
		return err
	}
	l.School = school.Name
	if err := manages(ctx, r, actor, School(l.URN), "school"); err != nil {
		return l.notTheirs(ctx, r, actor, err)
	}
	if l.refuse(actor.mayGive(Held{Role: l.Role, Place: School(l.URN)})) {
		return nil
	}
	if actor.isOneself(l.Email) {
		l.Outcome, l.Why = LineRefused, thisIsYourOwnAddress
		return nil
	}
	in := InviteInput{Email: l.Email, Role: l.Role, Place: School(l.URN)}
	err = mayInvite(ctx, r, in)
	var problem *apperr.Error
	if errors.As(err, &problem) && problem.Code == "membership_held" {
		l.Outcome, l.Why = LineHeld, problem.Message
		return nil
	}
	if err != nil {
		if l.refuse(err) {
			return nil
		}
		return err
	}
	open, err := openInvitation(ctx, r, in.Place, emailKey(in.Email), in.Role)
	l.Outcome = LineReady
	if open.Version > 0 {
		l.Outcome = LineOpen
	}
	return ignoreAbsent(err)
}

// notTheirs refuses a line for a school in which the actor may not invite, and says who
// may.
func (l *InvitedLine) notTheirs(ctx context.Context, r docdb.Reader, actor Actor, err error) error {
	if !apperr.Is(err, apperr.KindNotFound) {
		return err
	}
	l.Outcome, l.Why = LineRefused, thisSchoolIsNotAMember
	for _, id := range actor.Partnerships() {
		member, err := partnerships.IsMember(ctx, r, id, l.URN)
		if err != nil {
			return err
		}
		if member { // it has a head, or the actor could invite there
			l.Why = thisSchoolHasAHead
		}
	}
	return nil
}

// refuse writes an error that is meant for people into the line.
func (l *InvitedLine) refuse(err error) bool {
	why, is := apperr.Reason(err)
	if is {
		l.Outcome, l.Why = LineRefused, why
	}
	return is
}

// readPeople splits a list into lines, and refuses the lines in which something is missing.
func readPeople(list string) []InvitedLine {
	var lines []InvitedLine
	email, role, urn := -1, -1, -1
	for i, line := range lists.Read(list) {
		if i == 0 && !slices.ContainsFunc(line.Cells, isAddress) {
			email, role, urn = line.Column(addressHeads()...), line.Column("role"), line.Column("urn", "school")
			if email >= 0 || role >= 0 || urn >= 0 {
				continue
			}
		}
		l := InvitedLine{Line: line.Number, Text: line.Shown()}
		l.Email = tidyEmail(cellOr(line, email, isAddress))
		l.Role = roleCalled(cellOr(line, role, func(cell string) bool { return roleCalled(cell) != "" }))
		l.URN = register.URN(cellOr(line, urn, isURN))
		l.checkShape()
		lines = append(lines, l)
	}
	return lines
}
