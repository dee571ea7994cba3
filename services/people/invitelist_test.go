package people_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
)

// outcomes are the lines in short: "2 sent", "3 refused: why".
func outcomes(lines []people.InvitedLine) []string {
	var all []string
	for _, l := range lines {
		text := fmt.Sprintf("%d %s", l.Line, l.Outcome)
		if l.Why != "" {
			text += ": " + l.Why
		}
		all = append(all, text)
	}
	return all
}

func (d district) inviteList(t *testing.T, who, list, key string) []people.InvitedLine {
	t.Helper()
	lines, err := d.Directory.InviteList(d.Ctx, d.who(who), people.InviteListInput{List: list, Send: key != "", Key: key})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func (d district) name(t *testing.T, who string) string {
	t.Helper()
	me, err := d.Directory.Me(d.Ctx, d.who(who).AccountID)
	if err != nil {
		t.Fatal(err)
	}
	return me.Account.Name
}

func TestAListOfPeopleIsShownAndThenSent(t *testing.T) {
	d := newDistrict(t)
	head := d.who("head").Email
	list := strings.Join([]string{
		"E-mail,Role,URN", "new.head@example.org,Headteacher,100001", "a.leader@example.org,SLE,100001",
		"A.Leader@example.org,system leader,100001",
		head + ",head,100001", "nobody,head,100001", "x@example.org,king,100001", "y@example.org,leader,999999",
		"z@example.org,leader,not a number", "",
	}, "\n")
	shown := d.inviteList(t, "operator", list, "")
	rest := []string{
		"4 twice", "5 held: " + d.name(t, "head") + " has this role there already.",
		"6 refused: This line needs an e-mail address like name@example.org.",
		"7 refused: This line needs a role (head, senior leader, leader or finance officer).",
		"8 refused: There is no school with this number in the register.",
		"9 refused: This line needs a URN of five to seven digits.",
	}
	if diff := cmp.Diff(append([]string{"2 ready", "3 ready"}, rest...), outcomes(shown)); diff != "" {
		t.Error("shown:", diff)
	}
	if open, _, err := d.Directory.Invitations(d.Ctx, d.who("operator"), people.School("100001"), "", 10); err != nil ||
		len(open) > 0 {
		t.Fatalf("a preview sent letters: %v, %v", open, err)
	}
	sent := d.inviteList(t, "operator", list, "key")
	if diff := cmp.Diff(append([]string{"2 sent", "3 sent"}, rest...), outcomes(sent)); diff != "" {
		t.Error("sent:", diff)
	}
	if diff := cmp.Diff(sent, d.inviteList(t, "operator", list, "key")); diff != "" {
		t.Error("with the same key:", diff)
	}
	again := d.inviteList(t, "operator", list, "another key")
	if diff := cmp.Diff(append([]string{"2 open", "3 open"}, rest...), outcomes(again)); diff != "" {
		t.Error("again:", diff)
	}
	open, _, err := d.Directory.Invitations(d.Ctx, d.who("operator"), people.School("100001"), "", 10)
	if err != nil || len(open) != 2 {
		t.Errorf("open: %v, %v", open, err)
	}
}

func TestAListWithoutAHeadIsReadByWhatItsCellsAre(t *testing.T) {
	d := newDistrict(t)
	lines := d.inviteList(t, "operator",
		"100001;Business Manager;Ann;ann@example.org\nbob@example.org\tdeputy head\t100001", "")
	if diff := cmp.Diff([]string{"1 ready", "2 ready"}, outcomes(lines)); diff != "" {
		t.Error(diff)
	}
	if lines[0].Role != people.Finance || lines[1].Role != people.Senior || lines[0].Email != "ann@example.org" ||
		lines[1].School == "" {
		t.Errorf("%+v", lines)
	}
}

// A broker can use a list for schools in which they may invite: schools of their
// partnership without a head.
func TestABrokersListInvitesOnlyWhereTheyMay(t *testing.T) {
	d := newDistrict(t)
	d.who("head") // of 100001
	lines := d.inviteList(t, "broker",
		"a@example.org,head,100001\na@example.org,head,100002\na@example.org,head,100003\n"+d.who("broker").Email+
			",leader,100003", "key")
	if diff := cmp.Diff([]string{
		"1 refused: This school has a head here. The head invites its people.",
		"2 refused: This school is not a member of your partnership.",
		"3 sent", "4 refused: This is your own address. You cannot invite yourself.",
	}, outcomes(lines)); diff != "" {
		t.Error(diff)
	}
	_, err := d.Directory.InviteList(d.Ctx, d.who("broker"), people.InviteListInput{List: "\n\n"})
	if diff := cmp.Diff([]string{"list"}, paths(err)); diff != "" {
		t.Error(diff)
	}
	_, err = d.Directory.InviteList(d.Ctx, d.who("broker"),
		people.InviteListInput{List: strings.Repeat("a@example.org,head,100001\n", 301)})
	if diff := cmp.Diff([]string{"list"}, paths(err)); diff != "" {
		t.Error(diff)
	}
}
