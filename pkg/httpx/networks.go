package httpx

import (
	"fmt"
	"net/netip"
	"strings"
)

// ParseNetworks reads a list of trusted proxies: 10.0.0.1, 192.168.0.0/16. An address is a
// network of one.
func ParseNetworks(text string) ([]netip.Prefix, error) {
	var networks []netip.Prefix
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		network, err := netip.ParsePrefix(part)
		if address, single := netip.ParseAddr(part); single == nil {
			address = address.Unmap()
			network, err = address.Prefix(address.BitLen())
		} else if mapped := network.Addr().Is4In6() && network.Bits() >= 96; mapped {
			network = netip.PrefixFrom(network.Addr().Unmap(), network.Bits()-96)
		}
		if err != nil {
			return nil, fmt.Errorf("%q is no address or network like 10.0.0.0/8", part)
		}
		networks = append(networks, network)
	}
	return networks, nil
}
