package people_test

import (
	"net/netip"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

const (
	firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0"
	safari  = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) " +
		"Version/19.0 Mobile/15E148 Safari/604.1"
	edge = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 " +
		"Safari/537.36 Edg/140.0.0.0"
)

func TestSessionsAreListedAndEndedOneByOne(t *testing.T) {
	k := peopletest.New(t)
	a, stranger := k.Person(), k.Actor()
	k.From(people.Caller{Address: netip.MustParseAddr("192.0.2.1"), Agent: firefox})
	here := k.SignIn(a.Email)
	k.Clock.Advance(time.Hour)
	k.From(people.Caller{Address: netip.MustParseAddr("2001:db8::7"), Agent: safari})
	there := k.SignIn(a.Email)
	k.Clock.Advance(time.Hour)
	k.From(people.Caller{Address: netip.MustParseAddr("192.0.2.9"), Device: here.Device, Agent: edge})
	here = refresh(t, k, here.RefreshToken)
	me, err := k.Directory.Authenticate(k.Ctx, here.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	open, err := k.Directory.OpenSessions(k.Ctx, me)
	if err != nil || len(open) != 2 {
		t.Fatalf("%+v, %v", open, err)
	}
	now := k.Clock.Now()
	wanted := []people.OpenSession{
		{ID: me.SessionID, Device: "Edge on a Mac", Address: "192.0.2.9", StartedAt: now.Add(-2 * time.Hour), LastAt: now,
			Current: true},
		{ID: open[1].ID, Device: "Safari on iPhone", Address: "2001:db8::7", StartedAt: now.Add(-time.Hour),
			LastAt: now.Add(-time.Hour)},
	}
	if diff := cmp.Diff(wanted, open); diff != "" {
		t.Error(diff)
	}
	want(t, k.Directory.EndOwnSession(k.Ctx, stranger, open[1].ID), "not_found")
	want(t, k.Directory.EndOwnSession(k.Ctx, me, "session_0"), "not_found")
	want(t, k.Directory.EndOwnSession(k.Ctx, me, open[1].ID), "")
	want(t, k.Directory.EndOwnSession(k.Ctx, me, open[1].ID), "not_found")
	if alive(k, k.Directory, there.AccessToken) || !alive(k, k.Directory, here.AccessToken) {
		t.Error("the other must have ended, and this one not")
	}
}

func TestANewDeviceIsTold(t *testing.T) {
	one, other := netip.MustParseAddr("192.0.2.1"), netip.MustParseAddr("198.51.100.7")
	k := peopletest.New(t)
	a := k.Person()
	told := 0
	comes := func(name string, from people.Caller, isTold bool) string {
		t.Helper()
		k.From(from)
		device := k.SignIn(a.Email).Device
		n := len(k.Happened(people.DeviceFirstSeen))
		if (n > told) != isTold {
			t.Errorf("%s: told %v", name, n > told)
		}
		told = n
		return device
	}
	home := comes("the first sign-in of a new account", people.Caller{Address: one, Agent: firefox}, false)
	comes("the same browser elsewhere", people.Caller{Address: other, Agent: firefox, Device: home}, false)
	comes("the same browser, updated", people.Caller{Address: one, Agent: edge, Device: home}, false)
	comes("the same place, without the cookie", people.Caller{Address: one, Agent: edge}, false)
	phone := comes("another device at the same place", people.Caller{Address: one, Agent: safari}, true)
	comes("that device again", people.Caller{Address: one, Agent: safari, Device: phone}, false)
	comes("elsewhere, without the cookie", people.Caller{Address: netip.MustParseAddr("203.0.113.9"), Agent: safari}, true)
	comes("a forged cookie elsewhere",
		people.Caller{Address: netip.MustParseAddr("203.0.113.77"), Agent: safari, Device: phone + "x"}, true)

	k.From(people.Caller{Address: netip.MustParseAddr("203.0.113.200"), Agent: "x"})
	tokens := k.SignIn(k.Person().Email)
	refresh(t, k, tokens.RefreshToken)
	if n := len(k.Happened(people.DeviceFirstSeen)); n != told {
		t.Error("a refresh, or another person's first sign-in, was told")
	}
}
