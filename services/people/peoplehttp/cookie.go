package peoplehttp

import (
	"context"
	"net/http"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// CookieName is the cookie that carries the refresh token.
const CookieName = "lateral_refresh"

// Cookies says how the refresh token is given to browsers.
type Cookies struct {
	Secure bool // the service is reached by https only
}

// of is c for the request of ctx, which may have come by https even if the settings do not
// say so.
func (c Cookies) of(ctx context.Context) Cookies {
	return Cookies{Secure: c.Secure || httpx.IsSecure(ctx)}
}

// with returns the cookie that carries the refresh token.
func (c Cookies) with(t people.Tokens, now time.Time) string {
	cookie := c.base()
	cookie.Value, cookie.MaxAge = t.RefreshToken, int(t.RefreshUntil.Sub(now).Seconds())
	return cookie.String()
}

// deviceLasts is how long a browser is recognised: as long as browsers keep a cookie.
const deviceLasts = 400 * 24 * time.Hour

// device returns the cookie that identifies the browser, "" if there is nothing to set.
func (c Cookies) device(t people.Tokens) string {
	if t.Device == "" {
		return ""
	}
	cookie := &http.Cookie{
		Name: DeviceCookie, Value: t.Device, Path: "/api/v1", HttpOnly: true, MaxAge: int(deviceLasts.Seconds()),
		SameSite: http.SameSiteStrictMode, Secure: c.Secure,
	}
	return cookie.String()
}

// none returns the cookie that removes it.
func (c Cookies) none() string {
	cookie := c.base()
	cookie.MaxAge = -1
	return cookie.String()
}

func (c Cookies) base() *http.Cookie {
	return &http.Cookie{
		Name: CookieName, Path: "/api/v1/session", HttpOnly: true,
		SameSite: http.SameSiteStrictMode, Secure: c.Secure,
	}
}

// sameOrigin is embedded by inputs that act by the cookie alone. Another site cannot send
// the header without asking first.
type sameOrigin struct {
	Refresh string `cookie:"lateral_refresh" doc:"The refresh token"`
	CSRF    string `header:"X-Lateral-CSRF" doc:"Always 1"`
}

func (s sameOrigin) check() error {
	if s.CSRF != "1" {
		return &apperr.Error{Kind: apperr.KindForbidden, Code: "csrf", Message: sendTheHeader}
	}
	return nil
}
