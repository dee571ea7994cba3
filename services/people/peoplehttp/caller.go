package peoplehttp

import (
	"context"
	"strings"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

// DeviceCookie is the cookie that identifies a browser. It opens nothing by itself.
const DeviceCookie = "lateral_device"

// How many bytes of a header are read.
const (
	longestDevice = 100
	longestAgent  = 300
)

// callerOf says where a call comes from.
func callerOf(ctx context.Context, call httpx.Call) people.Caller {
	return people.Caller{
		Address: httpx.AddressOf(ctx), Local: httpx.IsLocal(ctx), Device: deviceOf(call.Header("Cookie")),
		Agent: cut(strings.ToValidUTF8(call.Header("User-Agent"), ""), longestAgent),
	}
}

// deviceOf finds the device among the cookies, which others may set to anything.
func deviceOf(header string) string {
	for part := range strings.SplitSeq(header, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		if name == DeviceCookie && len(value) <= longestDevice {
			return value
		}
	}
	return ""
}

func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "")
}
