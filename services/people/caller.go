package people

import (
	"context"
	"net/netip"
)

// Caller says from where a call comes, whoever it is that calls. Unknown parts are empty.
type Caller struct {
	Address netip.Addr // the address, as trusted proxies report it
	Local   bool       // the call comes from this machine
	Device  string     // the secret of the device cookie
	Agent   string     // what the browser says about itself
}

type callerKey struct{}

// WithCaller returns a context whose calls come from c.
func WithCaller(ctx context.Context, c Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, c)
}

// CallerFrom returns where the call of ctx comes from.
func CallerFrom(ctx context.Context) Caller {
	c, _ := ctx.Value(callerKey{}).(Caller)
	return c
}

// Network is the address, or for IPv6 its network, since one person has all addresses of
// it. "" if it is not known, or is this machine.
func (c Caller) Network() string {
	if !c.Address.IsValid() || c.Local {
		return ""
	}
	if c.Address.Is6() && !c.Address.Is4In6() {
		prefix, _ := c.Address.Prefix(64) // 64 is a valid length
		return prefix.String()
	}
	return c.Address.Unmap().String()
}
