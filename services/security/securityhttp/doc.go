// Package securityhttp is the HTTP face of security.
package securityhttp
