// Who is signed in.
export { SignInWays } from "./SignInWays";
