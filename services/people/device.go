package people

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"lateral/pkg/docdb"
)

// device is a browser in which a person has signed in. Its cookie identifies it, and it
// keeps the networks from which it came. It opens nothing by itself.
type device struct {
	docdb.Meta           // made of the browser and the account: two people may share a browser
	AccountID  string    `json:"accountId"`
	Agent      string    `json:"agent,omitempty"`
	Networks   []string  `json:"networks,omitempty"` // the last networks of sign-ins and refreshes, the newest last
	LastAt     time.Time `json:"lastAt"`
}

var devices = docdb.Of[device]("devices",
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "lastAt"}},
	docdb.Index{Name: "by_time", Fields: []string{"lastAt"}},
)

const (
	devicesKept  = 365 * 24 * time.Hour // how long an unused one is kept
	mostDevices  = 20                   // most devices of an account: a program without cookies is a new one each time
	mostNetworks = 8
)

// deviceCookie is the secret by which the browser is recognised.
func (d *Directory) deviceCookie(id string) string { return id + "." + d.keys.derive("device", id) }

// readDevice returns the id of the browser of a cookie; "" if it is not ours.
func (d *Directory) readDevice(cookie string) string {
	id, mac, found := cutLast(cookie)
	if !found || !d.keys.verify("device", id, mac) {
		return ""
	}
	return id
}

func deviceID(browser, accountID string) string { return browser + "." + accountID }

// acquaintance is how well a caller is known for an account.
type acquaintance struct {
	browser string // the caller's device; "" if the person never signed in with it
	network bool   // from which the person has come before
	agent   bool   // a known browser from there reports the same name
	others  int    // devices of the account
}

// isNew says whether the owner should hear of a sign-in: the browser is new, and others
// were known.
func (k acquaintance) isNew() bool { return k.others > 0 && k.browser == "" && !k.agent }

// findDevice looks the caller up among the devices of an account.
func (d *Directory) findDevice(ctx context.Context, r docdb.Reader, accountID string) (acquaintance, error) {
	from := CallerFrom(ctx)
	all, err := devices.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{accountID}})
	known := acquaintance{others: len(all)}
	browser, network := d.readDevice(from.Device), from.Network()
	for _, v := range all {
		if browser != "" && v.ID == deviceID(browser, accountID) {
			known.browser = browser
		}
		here := slices.Contains(v.Networks, network)
		known.network = known.network || here
		known.agent = known.agent || v.Agent == from.Agent && (here || network == "" && len(v.Networks) == 0)
	}
	return known, err
}

// remember notes that the account is used in the caller's browser, and returns the id of
// the browser: the one of its cookie, else a new one.
func (d *Directory) remember(ctx context.Context, tx docdb.Tx, accountID string) (string, error) {
	browser := d.readDevice(CallerFrom(ctx).Device)
	if browser == "" {
		browser = d.ids.New("browser")
	}
	v, err := devices.Get(ctx, tx, deviceID(browser, accountID))
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		v = device{Meta: docdb.Meta{ID: deviceID(browser, accountID)}, AccountID: accountID}
		v.seen(CallerFrom(ctx), d.now())
		if err := d.forgetOldest(ctx, tx, accountID); err != nil {
			return "", err
		}
		return browser, devices.Insert(ctx, tx, &v)
	case err != nil:
		return "", err
	}
	v.seen(CallerFrom(ctx), d.now())
	return browser, devices.Replace(ctx, tx, &v)
}

func (v *device) seen(from Caller, now time.Time) {
	v.Agent, v.LastAt = from.Agent, now
	network := from.Network()
	if network == "" {
		return
	}
	v.Networks = append(slices.DeleteFunc(v.Networks, func(n string) bool { return n == network }), network)
	if more := len(v.Networks) - mostNetworks; more > 0 {
		v.Networks = v.Networks[more:]
	}
}

// forgetOldest makes room for one more device of the account.
func (d *Directory) forgetOldest(ctx context.Context, tx docdb.Tx, accountID string) error {
	all, err := devices.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{accountID}})
	if err != nil {
		return err
	}
	for i := 0; i <= len(all)-mostDevices; i++ {
		if err := devices.Delete(ctx, tx, &all[i]); err != nil {
			return err
		}
	}
	return nil
}

func cutLast(text string) (before, after string, found bool) {
	i := strings.LastIndexByte(text, '.')
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+1:], true
}
