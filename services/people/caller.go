package people

import (
	"context"
	"net/netip"
)

// Caller is from where a call comes, whoever it is that calls. Whatever is not
// known is empty.
type Caller struct {
	Address netip.Addr // as far as trusted proxies say it
	Local   bool       // from this machine itself
	Device  string     // the secret of the device cookie
	Agent   string     // what the browser says that it is
}

type callerKey struct{}

// WithCaller returns a context whose calls come from c.
func WithCaller(ctx context.Context, c Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, c)
}

// CallerFrom returns from where the call of ctx comes.
func CallerFrom(ctx context.Context) Caller {
	c, _ := ctx.Value(callerKey{}).(Caller)
	return c
}

// Network is the address, or for IPv6 the network of whoever has it: they have
// all that begin like it. "" where it is not known, or this machine itself.
func (c Caller) Network() string {
	if !c.Address.IsValid() || c.Local {
		return ""
	}
	if c.Address.Is6() && !c.Address.Is4In6() {
		prefix, _ := c.Address.Prefix(64) // 64 fits
		return prefix.String()
	}
	return c.Address.Unmap().String()
}
