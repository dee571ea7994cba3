package peoplehttp_test

import (
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

func TestAnInvitationSaysFromWhenItsLinkIsNoLongerGood(t *testing.T) {
	a := newApp(t)
	invite := `{"email":"new@example.org","role":"senior","place":{"kind":"school","id":"100001"}}`
	var i peoplehttp.Invitation
	a.expect(200, a.tokenOf(head("100001")), "POST", "/invitations", invite).Into(&i)
	link := quote(map[string]string{"token": a.Letter(people.InvitationSent)})
	for _, tt := range []struct {
		left    time.Duration
		expired bool
		read    int
	}{{time.Second, false, 200}, {0, true, 409}} {
		a.Clock.Advance(i.ExpiresAt.Add(-tt.left).Sub(a.Clock.Now()))
		var list httpx.Page[peoplehttp.Invitation]
		a.expect(200, a.tokenOf(head("100001")), "GET", "/schools/100001/invitations", "").Into(&list)
		if len(list.Items) != 1 || list.Items[0].Expired != tt.expired {
			t.Errorf("%s before: %+v", tt.left, list.Items)
		}
		a.expect(tt.read, "", "POST", "/invitations/read", link)
	}
}

func TestMeSaysWhichDayItIsInLondon(t *testing.T) {
	a := newApp(t)
	for _, tt := range []struct {
		at   string
		want date.Day
	}{
		{"2036-06-30T22:59:59Z", "2036-06-30"}, {"2036-06-30T23:00:00Z", "2036-07-01"},
		{"2036-12-31T23:30:00Z", "2036-12-31"},
	} {
		when, err := time.Parse(time.RFC3339, tt.at)
		if err != nil {
			t.Fatal(err)
		}
		a.Clock.Advance(when.Sub(a.Clock.Now()))
		var me peoplehttp.Me
		a.expect(200, a.tokenOf(), "GET", "/me", "").Into(&me)
		if me.Today != tt.want {
			t.Errorf("at %s it is %s, want %s", tt.at, me.Today, tt.want)
		}
	}
}
