/** The page to which a sign-in in a window of its own comes back: it hands the answer to the app and closes. */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

void broadcastResponseToMainFrame()
